package stakeout.visualizer.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * An image in at most 256 colours. Pictures of scenes have few colours but many shades at edges: those used most are kept (apart
 * from each other by a few shades), every other pixel takes the nearest. No dithering, which would shimmer from frame to frame.
 * Pixels that are {@link #SAME} as in the picture before let it show through: index 0 is transparent.
 */
final class Quantised {
    /** The value of a pixel to let through; no colour has it. */
    static final int SAME = 1 << 24;

    private static final int COLOURS = 255;
    /** Colours nearer than this, squared, are not both kept. */
    private static final int APART = 3 * 5 * 5;
    /** The five upper bits of each channel tell the boxes of the look-up apart. */
    private static final int BITS = 5;

    private Quantised() {}

    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] palette = palette(pixels);
        byte[] r = new byte[palette.length + 1];
        byte[] g = new byte[r.length];
        byte[] b = new byte[r.length];
        for (int i = 0; i < palette.length; i++) {
            r[i + 1] = (byte) (palette[i] >> 16);
            g[i + 1] = (byte) (palette[i] >> 8);
            b[i + 1] = (byte) palette[i];
        }
        BufferedImage few = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, r.length, r, g, b, 0));
        byte[] indices = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
        Map<Integer, Byte> known = new HashMap<>();
        int last = -1;
        byte lastIndex = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i] & (SAME | 0xFFFFFF);
            if (colour != last) {
                last = colour;
                lastIndex =
                        colour == SAME ? 0 : known.computeIfAbsent(colour, each -> (byte) (nearest(palette, each) + 1));
            }
            indices[i] = lastIndex;
        }
        return few;
    }

    /** The colours used most, the most used first, none too near another; where there is room left, the most used of the rest. */
    private static int[] palette(int[] pixels) {
        long[] counts = counts(pixels);
        Arrays.sort(counts);
        int[] chosen = new int[COLOURS];
        int size = 0;
        for (int i = counts.length - 1; i >= 0 && size < COLOURS; i--) {
            int colour = (int) (counts[i] & 0xFFFFFF);
            if (size == 0 || distance(chosen[nearest(Arrays.copyOf(chosen, size), colour)], colour) >= APART) {
                chosen[size++] = colour;
            }
        }
        return Arrays.copyOf(chosen, Math.max(2, size));
    }

    /** For each box of similar colours how often it occurs (upper bits) and the colour in it that occurs most (lower 24). */
    private static long[] counts(int[] pixels) {
        Map<Integer, Integer> exact = new HashMap<>();
        int run = 0;
        int last = pixels[0] & (SAME | 0xFFFFFF);
        for (int pixel : pixels) {
            int colour = pixel & (SAME | 0xFFFFFF);
            if (colour == last) {
                run++;
            } else {
                exact.merge(last, run, Integer::sum);
                last = colour;
                run = 1;
            }
        }
        exact.merge(last, run, Integer::sum);
        exact.remove(SAME);
        Map<Integer, long[]> boxes = new HashMap<>();
        exact.forEach((colour, count) -> {
            long[] box = boxes.computeIfAbsent(box(colour), any -> new long[3]);
            box[0] += count;
            if (count > box[1] || (count == box[1] && colour < box[2])) {
                box[1] = count;
                box[2] = colour;
            }
        });
        return boxes.values().stream().mapToLong(box -> box[0] << 24 | box[2]).toArray();
    }

    private static int box(int colour) {
        int drop = 8 - BITS;
        int red = colour >> (16 + drop);
        int green = (colour >> 8 & 0xFF) >> drop;
        int blue = (colour & 0xFF) >> drop;
        return (red << (2 * BITS)) | (green << BITS) | blue;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int distance = distance(palette[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int dr = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int dg = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int db = (one & 0xFF) - (other & 0xFF);
        return dr * dr + dg * dg + db * db;
    }
}
