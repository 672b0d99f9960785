// the drawing library comes when a page shows a chart, not with the first page
void import('./stance-chart');
