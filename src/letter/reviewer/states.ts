// The places that license physicians, by which a licence is told from a specialty.

const NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam|Virgin Islands|Washington,? D\\.? ?C\\.?|D\\.? ?C\\.?';
const STATE = new RegExp(`^(?:(?:the )?states? of )?(?:${NAMES}|[A-Z]{2})(?: state)?$`, 'i');

/** Whether a name is that of a state, a territory or the district. */
export function isState(name: string): boolean {
  return STATE.test(name.trim());
}
