// comes when a page shows it, not with the first page
void import('./stance-plane');
