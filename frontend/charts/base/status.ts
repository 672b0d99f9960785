import type {Status} from '../model';

/** Whether a figure is the state's own and final count. All others are told from these wherever they stand. */
export function isFirm(status: Status | null | undefined): boolean {
  return status === null || status === undefined || status === 'observed';
}

/** The letter that stands beside a figure that is not: its footnote says what it means. */
export function statusLetter(status: Status | null | undefined): 'e' | 'p' | 't' | '' {
  switch (status) {
    case 'estimated':
      return 'e';
    case 'provisional':
      return 'p';
    case 'third_party':
      return 't';
    default:
      return '';
  }
}
