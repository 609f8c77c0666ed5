/** Under this a dragged kind of step travels from the palette to the canvas. */
export const dragType = 'application/x-cartie-step'
