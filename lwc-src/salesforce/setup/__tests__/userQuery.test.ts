import { idsByEmail, usersByEmailRequest, usersIn, usersRequest } from '../userQuery';

describe('U10b: users are found by what an admin types', () => {
    it('a name or e-mail, with what a pattern means taken as it stands; queues by their names', () => {
        const { query, variables } = usersRequest('a_da', false);
        expect(query).toContain('queues: Group(where: $queues');
        expect(variables).toEqual({
            users: { and: [{ IsActive: { eq: true } }, { or: [{ Name: { like: '%a\\_da%' } }, { Email: { like: '%a\\_da%' } }] }] },
            queues: { and: [{ Type: { eq: 'Queue' } }, { Name: { like: '%a\\_da%' } }] }
        });
    });
    it('or a phone number, however it is written; users alone', () => {
        const { query, variables } = usersRequest('555-204', true);
        expect([query.includes('Group'), JSON.stringify(variables)]).toEqual([false, expect.stringContaining('{"Extension":{"like":"%5%5%5%2%0%4%"}}')]);
    });
    it('are told apart by e-mail and phone', () => {
        const edges = (...nodes: object[]): object => ({ edges: nodes.map((node) => ({ node })) });
        const data = { uiapi: { query: { users: edges({ Id: '005', Name: { value: 'Ada' }, Email: { value: 'ada@x.example' }, Phone: { value: '1' } }), queues: edges({ Id: '00G' }) } } };
        expect(usersIn(data)).toEqual([
            { id: '005', name: 'Ada', about: 'ada@x.example · 1', email: 'ada@x.example' },
            { id: '00G', name: '', about: '' }
        ]);
        expect(usersIn(undefined)).toEqual([]);
    });
    it('A12: by their addresses, all at once; an address that two have says of none who it is', () => {
        expect(usersByEmailRequest(['a@x.example', 'a@x.example', 'b@x.example']).variables).toEqual({ users: { and: [{ IsActive: { eq: true } }, { Email: { in: ['a@x.example', 'b@x.example'] } }] } });
        const users = [{ Id: '1', Email: { value: 'A@x.example' } }, { Id: '2', Email: { value: 'b@x.example' } }, { Id: '3', Email: { value: 'B@x.example' } }, { Id: '4' }];
        expect([...idsByEmail({ uiapi: { query: { users: { edges: users.map((node) => ({ node })) } } } })]).toEqual([['a@x.example', '1']]);
        expect(idsByEmail(undefined).size).toBe(0);
    });
});
