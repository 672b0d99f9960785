// the map and its library come when a page shows them, not with the first page
void import('./overview');
