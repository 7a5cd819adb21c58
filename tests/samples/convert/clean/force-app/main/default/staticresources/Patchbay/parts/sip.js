document.title = 'sip';
