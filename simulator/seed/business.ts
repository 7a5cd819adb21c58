/**
 * The seed company's customers: accounts in several countries and the people in them, with numbers as people really write
 * them. Data only. Numbers lie in ranges kept for fiction where a country has such ranges.
 */

export interface AccountSeed {
    readonly key: string;
    readonly name: string;
    readonly phone?: string;
    readonly industry: string;
    readonly city: string;
    readonly country: string;
    readonly owner: 'ada' | 'ben';
}

export interface ContactSeed {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
    /** Of an account; none for somebody without a company. */
    readonly account?: string;
    readonly title?: string;
    readonly email?: string;
    readonly phones: Readonly<Partial<Record<'Phone' | 'MobilePhone' | 'HomePhone' | 'OtherPhone' | 'AssistantPhone' | 'Fax', string>>>;
    readonly owner?: 'ada' | 'ben';
    /** How long ago somebody last changed it. */
    readonly changedDaysAgo?: number;
}

export const ACCOUNTS: readonly AccountSeed[] = [
    { key: 'alpineFoods', name: 'Alpine Foods S.p.A.', phone: '+39 02 8088 100', industry: 'Food & Beverage', city: 'Milano', country: 'Italy', owner: 'ada' },
    { key: 'nordlicht', name: 'Nordlicht GmbH', phone: '+49 (30) 901-800', industry: 'Energy', city: 'Berlin', country: 'Germany', owner: 'ada' },
    { key: 'harbourLane', name: 'Harbour Lane Ltd', phone: '+44 (0)20 7946 0112', industry: 'Shipping', city: 'London', country: 'United Kingdom', owner: 'ben' },
    { key: 'maplePine', name: 'Maple & Pine Inc.', phone: '(415) 555-0132', industry: 'Retail', city: 'San Francisco', country: 'United States', owner: 'ben' },
    { key: 'atelierMoreau', name: 'Atelier Moreau SARL', phone: '01.99.00.12.34', industry: 'Media', city: 'Paris', country: 'France', owner: 'ada' },
    { key: 'koboKikai', name: 'Kobo Kikai K.K.', phone: '03-5550-0142', industry: 'Machinery', city: 'Tokyo', country: 'Japan', owner: 'ben' },
    { key: 'lumenIberica', name: 'Lumen Ibérica S.L.', phone: '0034 910 55 01 77', industry: 'Electronics', city: 'Madrid', country: 'Spain', owner: 'ada' },
    { key: 'boaVista', name: 'Fazenda Boa Vista Ltda.', phone: '+55 (11) 5550-0199', industry: 'Agriculture', city: 'São Paulo', country: 'Brazil', owner: 'ben' },
    { key: 'dniproTex', name: 'Дніпро Текс', phone: '+38(044)555-01-66', industry: 'Manufacturing', city: 'Kyiv', country: 'Ukraine', owner: 'ben' },
    { key: 'zuercherUhren', name: 'Zürcher Uhren AG', phone: '044/555 01 20', industry: 'Manufacturing', city: 'Zürich', country: 'Switzerland', owner: 'ada' },
    { key: 'polderbloem', name: 'Polderbloem B.V.', phone: '+31-20-555-0184', industry: 'Agriculture', city: 'Amsterdam', country: 'Netherlands', owner: 'ben' },
    { key: 'tirolerHolzbau', name: 'Tiroler Holzbau GmbH', phone: '+43 512 5550 17 DW 0', industry: 'Construction', city: 'Innsbruck', country: 'Austria', owner: 'ada' }
];

export const CONTACTS: readonly ContactSeed[] = [
    { key: 'elenaRossi', firstName: 'Elena', lastName: 'Rossi', account: 'alpineFoods', title: 'Head of Purchasing', email: 'elena.rossi@alpinefoods.example', phones: { MobilePhone: '+39 340 118 2290' }, owner: 'ada', changedDaysAgo: 3 },
    // One switchboard for the account and its contact.
    { key: 'marcoBianchi', firstName: 'Marco', lastName: 'Bianchi', account: 'alpineFoods', title: 'Warehouse Manager', phones: { Phone: '02-8088-100', MobilePhone: '0039 3401182291' } },
    { key: 'giuliaFerri', firstName: 'Giulia', lastName: 'Ferri', account: 'alpineFoods', title: 'Accountant', phones: { Phone: '+39 02 8088 100 int. 12', AssistantPhone: '+3902 8088-118' } },
    // Two contacts and a lead with one number.
    { key: 'jonasWeber', firstName: 'Jonas', lastName: 'Weber', account: 'nordlicht', title: 'Plant Manager', email: 'jonas.weber@nordlicht.example', phones: { Phone: '+49 30 901 820' }, owner: 'ada', changedDaysAgo: 12 },
    { key: 'miaSchroeder', firstName: 'Mia', lastName: 'Schröder', account: 'nordlicht', title: 'Buyer', email: 'mia.schroeder@nordlicht.example', phones: { Phone: '030/901820', MobilePhone: '0171 3920 011' }, changedDaysAgo: 40 },
    { key: 'uweBrandt', firstName: 'Uwe', lastName: 'Brandt', account: 'nordlicht', title: 'Technician', phones: { Phone: '+49 (0) 30 901-841', HomePhone: '(030) 23 125 007' } },
    { key: 'oliviaHart', firstName: 'Olivia', lastName: 'Hart', account: 'harbourLane', title: 'Operations Director', email: 'olivia.hart@harbourlane.example', phones: { Phone: '020 7946 0118', MobilePhone: '07700-900 123' } },
    { key: 'samuelOkoro', firstName: 'Samuel', lastName: 'Okoro', account: 'harbourLane', title: 'Dispatcher', phones: { MobilePhone: '+44 (0)7700 900 456' } },
    { key: 'graceLin', firstName: 'Grace', lastName: 'Lin', account: 'maplePine', title: 'Store Planner', email: 'grace.lin@maplepine.example', phones: { Phone: '415.555.0147 x 31', MobilePhone: '1-415-555-0163' } },
    { key: 'tylerReed', firstName: 'Tyler', lastName: 'Reed', account: 'maplePine', title: 'Buyer', phones: { Phone: '+1 415-55-50-171' } },
    { key: 'camilleMoreau', firstName: 'Camille', lastName: 'Moreau', account: 'atelierMoreau', title: 'Owner', email: 'camille@ateliermoreau.example', phones: { MobilePhone: '06 39 98 12 34', Phone: '+33 (0)1 99 00 12 35' } },
    { key: 'hugoLefevre', firstName: 'Hugo', lastName: 'Lefèvre', account: 'atelierMoreau', title: 'Designer', phones: { MobilePhone: '0033639981240' } },
    { key: 'yukiTanaka', firstName: 'Yuki', lastName: 'Tanaka', account: 'koboKikai', title: 'Import Manager', phones: { MobilePhone: '090-5550-0151', Phone: '+81 (0)3-5550-0150' } },
    { key: 'lucasGarcia', firstName: 'Lucas', lastName: 'García', account: 'lumenIberica', title: 'Engineer', phones: { MobilePhone: '+34\u00a0600\u00a055\u00a001\u00a078' } },
    { key: 'carmenRuiz', firstName: 'Carmen', lastName: 'Ruiz', account: 'lumenIberica', title: 'Quality Manager', phones: { Phone: '91 05 50 17 9', OtherPhone: 'tel:+34 910 550 180' } },
    { key: 'rafaelSouza', firstName: 'Rafael', lastName: 'Souza', account: 'boaVista', title: 'Agronomist', phones: { MobilePhone: '+55 11 9 5550-0111' } },
    { key: 'oksanaKoval', firstName: 'Оксана', lastName: 'Коваль', account: 'dniproTex', title: 'Директорка', phones: { MobilePhone: '8 (050) 555 01 23' } },
    { key: 'reginaKeller', firstName: 'Regina', lastName: 'Keller', account: 'zuercherUhren', title: 'Head of Service', phones: { MobilePhone: '079 555 01-21', Phone: '+41 44 555 01 22' } },
    { key: 'daanVisser', firstName: 'Daan', lastName: 'Visser', account: 'polderbloem', title: 'Grower', phones: { MobilePhone: '+31 (0)6-5550 0185 (only mornings)' } },
    { key: 'gretaSommer', firstName: 'Greta', lastName: 'Sommer', account: 'tirolerHolzbau', title: 'Project Manager', email: 'greta.sommer@tirolerholzbau.example', phones: { Phone: '+43 512 5550 17 DW 24', MobilePhone: '0664 / 555 0 188' } },
    { key: 'lenaEgger', firstName: 'Lena', lastName: 'Egger', account: 'tirolerHolzbau', title: 'Architect', phones: { MobilePhone: '+43.664.5550.189' } },
    // Nobody's company.
    { key: 'pavelNovak', firstName: 'Pavel', lastName: 'Novák', title: 'Interpreter', phones: { MobilePhone: '+420 601 555 019' } }
];

export interface PersonAccountSeed {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly city: string;
    readonly country: string;
    readonly phones: Readonly<Partial<Record<'Phone' | 'PersonMobilePhone' | 'PersonHomePhone', string>>>;
}

export const PERSON_ACCOUNTS: readonly PersonAccountSeed[] = [
    { key: 'annaHuber', firstName: 'Anna', lastName: 'Huber', city: 'Bolzano', country: 'Italy', phones: { PersonMobilePhone: '+39 347-555 01 31' } },
    { key: 'pietroGallo', firstName: 'Pietro', lastName: 'Gallo', city: 'Torino', country: 'Italy', phones: { PersonHomePhone: '011 555 0134', PersonMobilePhone: '+39(348)5550135' } },
    { key: 'ingridOlsen', firstName: 'Ingrid', lastName: 'Olsen', city: 'Oslo', country: 'Norway', phones: { Phone: '+47 22 55 01 36' } },
    { key: 'henryWalsh', firstName: 'Henry', lastName: 'Walsh', city: 'Dublin', country: 'Ireland', phones: { PersonMobilePhone: '00353 (0)85-555 0137' } }
];

export interface LeadSeed {
    readonly key: string;
    readonly firstName?: string;
    readonly lastName: string;
    readonly company: string;
    readonly status?: string;
    readonly phones: Readonly<Partial<Record<'Phone' | 'MobilePhone', string>>>;
    readonly owner?: 'ada' | 'ben' | 'queue';
    readonly changedDaysAgo?: number;
}

export const LEADS: readonly LeadSeed[] = [
    { key: 'nordlichtFrontDesk', firstName: 'Nordlicht', lastName: 'Front Desk', company: 'Nordlicht GmbH', phones: { Phone: '0049 30 901820' }, owner: 'ben', changedDaysAgo: 190 },
    { key: 'chiaraConti', firstName: 'Chiara', lastName: 'Conti', company: 'Conti Vini', phones: { MobilePhone: '333 555.01.41' }, owner: 'ada' },
    { key: 'benediktFuchs', firstName: 'Benedikt', lastName: 'Fuchs', company: 'Fuchs Logistik', status: 'Working - Contacted', phones: { Phone: '+49 89 / 5550 - 143' }, owner: 'ada' },
    { key: 'emmaDuval', firstName: 'Emma', lastName: 'Duval', company: 'Duval & Filles', phones: { MobilePhone: '+33 6-39-98-01 44' }, owner: 'ben' },
    { key: 'noahClark', firstName: 'Noah', lastName: 'Clark', company: 'Clark Outdoor', phones: { Phone: '1 (800) 555-0FUN' }, owner: 'ben' },
    { key: 'sofiaAlmeida', firstName: 'Sofia', lastName: 'Almeida', company: 'Almeida Cafés', status: 'Closed - Not Converted', phones: { MobilePhone: '+351 912 550 146' }, owner: 'queue' },
    { key: 'keikoMori', firstName: 'Keiko', lastName: 'Mori', company: 'Mori Trading', phones: { Phone: '+81 6 5550 0147' }, owner: 'queue' },
    { key: 'janKowalski', firstName: 'Jan', lastName: 'Kowalski', company: 'Kowalski Meble', phones: { MobilePhone: '48600555148' }, owner: 'ada' },
    // Became Greta Sommer, the contact.
    { key: 'gretaSommerLead', firstName: 'Greta', lastName: 'Sommer', company: 'Tiroler Holzbau GmbH', phones: { MobilePhone: '+43 664 5550188' }, owner: 'ada' }
];
