import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import { fromPanel, readDeskMessage } from '../../../core/bus/messages';
import { drawLightning, mockOf, settled } from '../../desk/__tests__/wires';
import DeskWork from '../deskWork';

/** Drawn as the Desk draws it. */
function setUp() {
    mockOf(subscribe).mockReturnValue({ id: 'subscription' });
    const { element } = drawLightning(DeskWork);
    const heard: unknown[] = [];
    for (const name of ['view', 'calls']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    const [, , listener] = mockOf(subscribe).mock.calls.at(-1) as [unknown, unknown, (data: unknown) => void];
    const said = (): unknown[] => mockOf(publish).mock.calls.map(([, , data]) => readDeskMessage(data));
    return { element: element as HTMLElement & DeskWork, heard, listener, said };
}

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

it('hands on what the phone shows, and says what the agent does', async () => {
    const { element, heard, listener, said } = setUp();
    listener(fromPanel({ type: 'view', view: { screen: 'keypad', status: { name: 'available' }, shortcuts: true } }));
    listener(fromPanel({ type: 'calls', calls: [], missed: 2 }));
    element.say({ type: 'seeMissed' });
    element.attach('k', { id: '500A', objectApiName: 'Case', name: 'Alarm', phones: [], modifiedAt: 0 });
    await settled();
    expect(heard).toEqual([['view', { view: { screen: 'keypad', status: { name: 'available' }, shortcuts: true } }], ['calls', { calls: [], missed: 2 }]]);
    expect(said()).toEqual([{ type: 'seeMissed' }, { type: 'said', callKey: 'k', said: { what: { id: '500A', objectApiName: 'Case' } } }]);
    await expect(element).toBeAccessible();
});

it('leaves the channel with the Desk', () => {
    setUp().element.remove();
    expect(unsubscribe).toHaveBeenCalledWith({ id: 'subscription' });
});
