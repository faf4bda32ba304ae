const ROWS = `
Alabama/Ala. Alaska/Alaska Arizona/Ariz. Arkansas/Ark. California/Calif. Colorado/Colo. Connecticut/Conn. Delaware/Del. Florida/Fla. Georgia/Ga. Hawaii/Hawaii Idaho/Idaho Illinois/Ill.
Indiana/Ind. Iowa/Iowa Kansas/Kan. Kentucky/Ky. Louisiana/La. Maine/Maine Maryland/Md. Massachusetts/Mass. Michigan/Mich. Minnesota/Minn. Mississippi/Miss. Missouri/Mo. Montana/Mont.
Nebraska/Neb. Nevada/Nev. New_Hampshire/N.H. New_Jersey/N.J. New_Mexico/N.M. New_York/N.Y. North_Carolina/N.C. North_Dakota/N.D. Ohio/Ohio Oklahoma/Okla. Oregon/Ore. Pennsylvania/Pa.
Rhode_Island/R.I. South_Carolina/S.C. South_Dakota/S.D. Tennessee/Tenn. Texas/Texas Utah/Utah Vermont/Vt. Virginia/Va. Washington/Wash. West_Virginia/W.Va. Wisconsin/Wis. Wyoming/Wyo.
District_of_Columbia/D.C. Puerto_Rico/P.R. England/England Scotland/Scotland Wales/Wales Northern_Ireland/N.I. Ontario/Ont. Quebec/Que. Alberta/Alta. British_Columbia/B.C. Manitoba/Man.
Saskatchewan/Sask. Nova_Scotia/N.S. New_Brunswick/N.B. Queensland/Qld. Victoria/Vic. New_South_Wales/N.S.W. Tasmania/Tas. Western_Australia/W.A. South_Australia/S.A.
`

/** States and provinces that follow a town's name, each with the news's short form: "Irving, Texas", "Bedminster, N.J.". Own list. */
export const STATES: readonly (readonly string[])[] = ROWS.trim()
  .split(/\s+/)
  .map((row) => row.replace(/_/g, ' ').split('/'))

/** Postal codes of the states of the USA: "Lawrence, KS". Facts. */
export const POSTAL_CODES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  ),
)
