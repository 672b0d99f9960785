import './sparkline';
