import { parse } from 'graphql';
import { logNowIn, logNowQuery } from '../logNow';

it('T11: asks for the fields that are to be written, and who saved last', () => {
    const query = logNowQuery('Task', ['Subject', 'LastModifiedDate']);
    expect(() => parse(query)).not.toThrow();
    expect(query).toContain('node { Id Subject { value } LastModifiedDate { value } LastModifiedById { value } }');
});

it('T11: as it stands now; one that is gone is said to be', () => {
    const node = { Id: '00T', Subject: { value: 'S' }, LastModifiedDate: { value: '2026-11-23T10:00:00.000Z' }, LastModifiedById: { value: '005BEN' } };
    expect(logNowIn({ uiapi: { query: { Task: { edges: [{ node }] } } } }, 'Task', ['Subject', 'Description'])).toEqual({ fields: { Subject: 'S', Description: null }, version: '2026-11-23T10:00:00.000Z', savedBy: '005BEN' });
    expect(() => logNowIn(undefined, 'Case', [])).toThrow(expect.objectContaining({ trouble: 'notFound' }));
});
