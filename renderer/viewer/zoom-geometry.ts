/** Geometry of a picture on the stage, in CSS pixels; points are seen from the stage's centre. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture lies: at `zoom` 1 it fits the stage; `x` and `y` are its centre. */
export interface View extends Point {
  readonly zoom: number;
}

/** What a view is of. */
export interface Scene {
  /** In pixels of the picture. */
  readonly picture: Size;
  readonly stage: Size;
  /** Pixels of the screen in one CSS pixel. */
  readonly density: number;
}

/** The whole picture, as it is shown first. */
export const wholePicture: View = { zoom: 1, x: 0, y: 0 };

/** What a key or a button makes larger by. */
export const zoomStep = 1.5;

/** So near to the whole picture, it is the whole picture. */
const almostWhole = 1.01;
/** Pixels of the screen that one of the picture may take up. */
const coarsest = 4;

/** CSS pixels that a pixel of the picture takes up where the whole picture fits the stage. */
function fitScale({ picture, stage }: Scene): number {
  return Math.min(stage.width / picture.width, stage.height / picture.height);
}

/** The zoom at which a pixel of the picture is one of the screen. */
function fullZoom(scene: Scene): number {
  return 1 / (fitScale(scene) * scene.density);
}

/** Pixels of the screen that one of the picture takes up, in per cent. */
export function percentOf({ zoom }: View, scene: Scene): number {
  return Math.round((zoom / fullZoom(scene)) * 100);
}

/** The view nearest to this one that leaves no stage empty which the picture could cover. */
export function withinBounds({ zoom, x, y }: View, scene: Scene): View {
  const most = Math.max(coarsest, coarsest * fullZoom(scene));
  if (zoom < almostWhole) return wholePicture;
  const allowed = Math.min(most, zoom);
  const scale = fitScale(scene) * allowed;
  const along = (place: number, picture: number, stage: number): number => {
    const room = Math.max(0, (picture * scale - stage) / 2);
    return Math.min(room, Math.max(-room, place));
  };
  return {
    zoom: allowed,
    x: along(x, scene.picture.width, scene.stage.width),
    y: along(y, scene.picture.height, scene.stage.height),
  };
}

/** Makes the picture larger or smaller; what lies under `at` stays there, as far as it can. */
export function zoomedBy(view: View, factor: number, at: Point, scene: Scene): View {
  // How far it really goes: at the ends it must not wander.
  const zoom = withinBounds({ ...view, zoom: view.zoom * factor }, scene).zoom;
  const ratio = zoom / view.zoom;
  return withinBounds(
    { zoom, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio },
    scene,
  );
}

export function pannedBy(view: View, by: Point, scene: Scene): View {
  return withinBounds({ zoom: view.zoom, x: view.x + by.x, y: view.y + by.y }, scene);
}

/**
 * What a double click does: from the whole picture to its own pixels, or to twice its size where
 * these are hardly larger, and back.
 */
export function toggledAt(view: View, at: Point, scene: Scene): View {
  if (view.zoom > 1) return wholePicture;
  const full = fullZoom(scene);
  return zoomedBy(view, full > 1.25 ? full : 2, at, scene);
}

type Fingers = readonly [Point, Point];

const between = ([a, b]: Fingers): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = ([a, b]: Fingers): number => Math.hypot(b.x - a.x, b.y - a.y);

/** What two fingers do that move from one pair of places to another: what they hold follows them. */
export function pinched(view: View, from: Fingers, to: Fingers, scene: Scene): View {
  const before = between(from);
  const after = between(to);
  const held = apart(from);
  const factor = held < 1 ? 1 : apart(to) / held;
  return pannedBy(
    zoomedBy(view, factor, before, scene),
    { x: after.x - before.x, y: after.y - before.y },
    scene,
  );
}

/** A turn of the wheel, as the page is told of it. */
export interface WheelTurn {
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  /** Chromium says that of a pinch on a touchpad, too, in much smaller steps. */
  readonly ctrlKey: boolean;
}

/** How much larger a turn of the wheel makes; a notch of a mouse is about a fifth. */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: WheelTurn): number {
  const pixels = deltaY * (deltaMode === 0 ? 1 : deltaMode === 1 ? 33 : 400);
  if (ctrlKey) return Math.exp(-Math.min(20, Math.max(-20, pixels)) * 0.01);
  return Math.exp(-Math.min(400, Math.max(-400, pixels)) * 0.002);
}
