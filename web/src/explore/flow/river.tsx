// The picture of flows: nodes are links, and whatever is pointed at shows the whole path of its money.
import { useState } from "preact/hooks";

import { share, shown } from "../../parts/money.ts";
import { usePlace, type Place } from "../../address/place.ts";
import { useFlowWords, useSaid, useWords } from "../../words/index.ts";
import { follow } from "../pictures/follow-link.ts";
import { partsOf, sourceOf, type Band, type Node, type Picture } from "./paths.ts";
import { drawn, NODE_WIDTH, outlineOf, type Box, type Ribbon } from "./sankey.ts";
import { fitted } from "../pictures/scale.ts";
import { useWidth } from "../pictures/width.ts";

const SIZE = 12;
/** Below this width names have no room, so only the table is shown. */
const LEAST = 480;

export function River({ picture, to }: { readonly picture: Picture; readonly to: (node: Node) => Place }) {
  const words = useWords().explorer;
  const flow = useFlowWords();
  const unit = usePlace().money ?? "wan";
  const said = useSaid();
  const [box, width] = useWidth(900);
  const [pointed, point] = useState<string>();
  if (width < LEAST) return <figure class="river" ref={box} />;
  const columns = [0, Math.round(width * 0.3), Math.round(width * 0.66)] as const;
  const { boxes, ribbons, height } = drawn(picture, columns);
  const name = (node: Node): string => (node.others > 0 ? flow.others(node.others) : said(node.label));
  const band = picture.bands.find((each) => each.key === pointed);
  const lit = pointed === undefined ? undefined : partsOf(picture, pointed);
  const reached = new Set([pointed, ...[...(lit?.keys() ?? [])].flatMap((key) => key.split(">"))]);
  const told = band ? bandTold(band, picture, name) : picture.nodes.filter((each) => each.key === pointed).map(name)[0];
  const value = band?.value ?? picture.nodes.find((each) => each.key === pointed)?.value;
  return (
    <figure class="river" ref={box}>
      <figcaption>
        {told !== undefined && value !== undefined
          ? <><strong>{told}</strong> <span class="fen">{shown(String(value), unit)}</span></>
          : <span class="hint">{words.flowPoint}</span>}
      </figcaption>
      <svg width={width} height={height + 8} role="group" aria-label={words.flowTitle} onPointerLeave={() => point(undefined)}>
        <g aria-hidden="true">
          {ribbons.map((each) => (
            <Strip key={each.band.key} ribbon={each} picture={picture} lit={lit?.get(each.band.key)} dim={lit !== undefined} onPoint={point} />
          ))}
        </g>
        {boxes.map((each) => (
          <Stop
            key={each.node.key} box={each} name={name(each.node)} amount={shown(String(each.node.value), unit)} to={to(each.node)}
            dim={lit !== undefined && !reached.has(each.node.key)} onPoint={point}
            room={(columns[each.node.column + 1] ?? width) - columns[each.node.column] - NODE_WIDTH - 10}
          />
        ))}
      </svg>
    </figure>
  );
}

function bandTold(band: Band, picture: Picture, name: (node: Node) => string): string {
  return [band.from, band.to].flatMap((key) => picture.nodes.filter((each) => each.key === key).map(name)).join(" → ");
}

/** `lit`: the part of it that belongs to what is pointed at. */
function Strip({ ribbon, picture, lit, dim, onPoint }: {
  readonly ribbon: Ribbon;
  readonly picture: Picture;
  readonly lit: bigint | undefined;
  readonly dim: boolean;
  readonly onPoint: (key: string) => void;
}) {
  const { band } = ribbon;
  const source = sourceOf(picture, band);
  const at = picture.nodes.filter((each) => each.column === 0).findIndex((each) => each.key === source);
  const style = { fill: at < 0 ? "var(--series-6)" : `var(--series-${(at % 5) + 1})` };
  return (
    <>
      <path class={dim ? "ribbon dim" : "ribbon"} d={outlineOf(ribbon)} style={style} onPointerEnter={() => onPoint(band.key)} />
      {lit !== undefined && <path class="ribbon lit" d={outlineOf(ribbon, share(lit, band.value))} style={style} />}
    </>
  );
}

function Stop({ box, name, amount, to, dim, onPoint, room }: {
  readonly box: Box;
  readonly name: string;
  readonly amount: string;
  readonly to: Place;
  readonly dim: boolean;
  readonly onPoint: (key: string | undefined) => void;
  readonly room: number;
}) {
  const { node, x, y, height } = box;
  const middle = y + height / 2;
  const two = node.column < 2;
  const fits = fitted(name, two ? room : room - amount.length * 7 - 8, SIZE);
  // The visible nodes come first, so that a screen reader meets them first; then those that did not fit.
  const said = [`${fits} ${amount}`, ...(fits === name ? [] : [name])].join(" · ");
  return (
    <a
      {...follow(to)} aria-label={said} class={dim ? "stop dim" : "stop"}
      onPointerEnter={() => onPoint(node.key)} onFocus={() => onPoint(node.key)} onBlur={() => onPoint(undefined)}
    >
      <rect class="reach" x={x} y={middle - Math.max(height, 24) / 2} width={Math.min(room + NODE_WIDTH, 330)} height={Math.max(height, 24)} />
      <rect class="node" x={x} y={y} width={NODE_WIDTH} height={height} />
      {two
        ? (
          <>
            <text x={x + NODE_WIDTH + 6} y={middle - 2}>{fits}</text>{" "}
            <text class="sum" x={x + NODE_WIDTH + 6} y={middle + 13}>{amount}</text>
          </>
        )
        : (
          <text x={x + NODE_WIDTH + 6} y={middle + 4}>
            {fits} <tspan class="sum">{amount}</tspan>
          </text>
        )}
    </a>
  );
}
