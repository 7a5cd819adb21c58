document.title = 'Patchbay';
