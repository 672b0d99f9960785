void import('./timeline');
