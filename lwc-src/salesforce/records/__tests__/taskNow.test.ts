import { parse } from 'graphql';
import { taskNowIn, taskNowQuery } from '../taskNow';

it('T11: asks for the fields that are to be written, and who saved last', () => {
    const query = taskNowQuery(['Subject', 'LastModifiedDate']);
    expect(() => parse(query)).not.toThrow();
    expect(query).toContain('node { Id Subject { value } LastModifiedDate { value } LastModifiedById { value } }');
});

it('T11: as it stands now; one that is gone is said to be', () => {
    const node = { Id: '00T', Subject: { value: 'S' }, LastModifiedDate: { value: '2026-11-23T10:00:00.000Z' }, LastModifiedById: { value: '005BEN' } };
    expect(taskNowIn({ uiapi: { query: { Task: { edges: [{ node }] } } } }, ['Subject', 'Description'])).toEqual({ fields: { Subject: 'S', Description: null }, version: '2026-11-23T10:00:00.000Z', savedBy: '005BEN' });
    expect(() => taskNowIn(undefined, [])).toThrow(expect.objectContaining({ trouble: 'notFound' }));
});
