import { plain } from '../say.ts';
import type { Visitor } from '../visitor.ts';

/** The former districts, then the communes. */
export function AreaOptions({
  visitor,
  chosen,
}: {
  readonly visitor: Visitor;
  readonly chosen: string | null;
}) {
  const { app, wording } = visitor;
  const { areas } = app.rulebook;
  const districts = [...new Map(areas.map(({ district, districtName }) => [district, districtName]))];
  const option = ([value, name]: readonly [string, string]) => (
    <option value={value} selected={value === chosen}>
      {name}
    </option>
  );
  return (
    <>
      <optgroup label={plain(wording, 'console.filter.districts')}>{districts.map(option)}</optgroup>
      <optgroup label={plain(wording, 'console.filter.communes')}>
        {areas.map(({ code, name }) => option([code, name]))}
      </optgroup>
    </>
  );
}
