// A step chart: what the cell came to, along both axes of time; the chosen one is drawn full, the other dashed.
import { share, shown } from "../../parts/money.ts";

/** The value of the cell from a moment on. */
export interface Stage {
  /** In milliseconds. */
  readonly time: number;
  readonly fen: string;
}

interface Props {
  readonly chosen: readonly Stage[];
  readonly other: readonly Stage[];
  /** Which stage of the chosen axis the point is in; -1: before all. */
  readonly now: number;
  readonly onChoose: (at: number) => void;
}

const [WIDTH, HEIGHT] = [420, 130];
const [LEFT, RIGHT, TOP, BOTTOM] = [66, 26, 14, 22];

export function StepChart({ chosen, other, now, onChoose }: Props) {
  const scale = scaleOf([...chosen, ...other]);
  return (
    <svg class="step-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="base" x1={LEFT} x2={WIDTH - 6} y1={HEIGHT - BOTTOM + 8} y2={HEIGHT - BOTTOM + 8} />
      <text x={LEFT - 6} y={TOP + 4} text-anchor="end">{shown(scale.most, "wan")}</text>
      {scale.least !== scale.most && <text x={LEFT - 6} y={HEIGHT - BOTTOM + 4} text-anchor="end">{shown(scale.least, "wan")}</text>}
      <text x={LEFT} y={HEIGHT - 3}>{day(scale.from)}</text>
      <text x={WIDTH - 6} y={HEIGHT - 3} text-anchor="end">{day(scale.to)}</text>
      <path class="other" d={path(other, scale)} />
      <path class="chosen" d={path(chosen, scale)} />
      {chosen.map((stage, at) => (
        <circle
          key={at} class={at === now ? "now" : ""} cx={scale.x(stage)} cy={scale.y(stage)} r={at === now ? 6 : 4.5}
          onClick={() => onChoose(at)}
        >
          <title>{`${day(stage.time)} ${shown(stage.fen, "wan")}`}</title>
        </circle>
      ))}
    </svg>
  );
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly least: string;
  readonly most: string;
  readonly x: (stage: Stage) => number;
  readonly y: (stage: Stage) => number;
}

function scaleOf(stages: readonly Stage[]): Scale {
  const times = stages.map((stage) => stage.time);
  const fens = stages.map((stage) => BigInt(stage.fen));
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const [least, most] = [fens.reduce((a, b) => (b < a ? b : a)), fens.reduce((a, b) => (b > a ? b : a))];
  return {
    from, to, least: least.toString(), most: most.toString(),
    x: (stage) => LEFT + 5 + (to === from ? 0 : (stage.time - from) / (to - from)) * (WIDTH - LEFT - RIGHT - 5),
    y: (stage) => HEIGHT - BOTTOM - (most === least ? 0.5 : share(BigInt(stage.fen) - least, most - least)) * (HEIGHT - TOP - BOTTOM),
  };
}

/** From each stage level to the next, and from the last on. */
function path(stages: readonly Stage[], scale: Scale): string {
  if (stages.length === 0) return "";
  const steps = stages.map((stage, at) => `${at === 0 ? "M" : "H"}${scale.x(stage)}${at === 0 ? " " : "V"}${scale.y(stage)}`);
  return `${steps.join("")}H${WIDTH - 6}`;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
