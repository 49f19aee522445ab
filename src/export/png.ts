import type { SvgPicture } from './svgFigure.ts';

/** Browsers draw no canvas with a side beyond this (Safari, 16,384 px). */
const longestSide = 16_000;

const imageOf = async (svg: string): Promise<HTMLImageElement> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
};

/**
 * The picture as PNG, `scale` dots to a px. Its font must stand in the SVG itself: an image reads no other file.
 * @throws Error where the browser cannot draw it
 */
export const pngOf = async ({ svg, width, height }: SvgPicture, scale = 2): Promise<Blob> => {
  const image = await imageOf(svg);
  const dots = Math.min(scale, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))), 'image/png')
  );
};
