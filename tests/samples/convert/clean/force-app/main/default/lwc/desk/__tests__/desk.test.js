test('is left out', () => undefined);
