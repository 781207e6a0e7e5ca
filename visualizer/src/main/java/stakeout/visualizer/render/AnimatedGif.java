package stakeout.visualizer.render;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes images one after the other into a GIF that plays for ever, by the writer that Java brings. */
final class AnimatedGif implements AutoCloseable {
    /** Shades of a channel that nobody tells apart, as edges of what moves by less than a pixel have them. */
    private static final int SHADES = 12;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final int delayMillis;
    /** What who looks at the film sees by now; absent before the first image. */
    private BufferedImage shown;

    /** @param delayMillis how long each image is shown; GIF counts in hundredths of a second */
    AnimatedGif(Path file, int delayMillis) throws IOException {
        this.delayMillis = delayMillis;
        out = ImageIO.createImageOutputStream(file.toFile());
        if (out == null) {
            throw new IOException("it cannot be opened for writing");
        }
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds an image of the size of the first; only what differs visibly from what is shown by now is written. */
    void add(BufferedImage image) throws IOException {
        Rectangle changed = shown == null ? new Rectangle(image.getWidth(), image.getHeight()) : changed(image);
        BufferedImage copy = new BufferedImage(changed.width, changed.height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < changed.height; row++) {
            System.arraycopy(
                    pixels(image),
                    (changed.y + row) * image.getWidth() + changed.x,
                    pixels(copy),
                    row * changed.width,
                    changed.width);
        }
        if (shown != null) {
            letThrough(copy, changed);
        }
        BufferedImage few = Quantised.of(copy);
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(few), parameters);
        describe(metadata, changed);
        writer.writeToSequence(new IIOImage(few, null, metadata), parameters);
        if (shown == null) {
            shown = copy;
        }
    }

    /** Marks what looks as it did: a frame holds what differs alone, which packs well. The rest is shown from now on. */
    private void letThrough(BufferedImage part, Rectangle place) {
        int[] now = pixels(part);
        int[] before = pixels(shown);
        for (int i = 0; i < now.length; i++) {
            int at = (place.y + i / place.width) * shown.getWidth() + place.x + i % place.width;
            if (looksAlike(now[i], before[at])) {
                now[i] = Quantised.SAME;
            } else {
                before[at] = now[i];
            }
        }
    }

    private static boolean looksAlike(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= SHADES
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SHADES
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= SHADES;
    }

    /** The smallest rectangle that holds all that differs from what is shown; one pixel where nothing does. */
    private Rectangle changed(BufferedImage image) {
        int[] before = pixels(shown);
        int[] now = pixels(image);
        int width = image.getWidth();
        Rectangle changed = new Rectangle(-1, -1);
        for (int i = 0; i < now.length; i++) {
            if (!looksAlike(now[i], before[i])) {
                changed.add(new Rectangle(i % width, i / width, 1, 1));
            }
        }
        return changed.isEmpty() ? new Rectangle(1, 1) : changed;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private void describe(IIOMetadata metadata, Rectangle place) throws IIOInvalidTreeException {
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
        descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        // what was there stays under what comes
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("delayTime", Integer.toString(Math.max(2, delayMillis / 10)));
        control.setAttribute("transparentColorIndex", "0");
        if (shown == null) {
            repeat(root);
        }
        metadata.setFromTree(format, root);
    }

    private static void repeat(IIOMetadataNode root) {
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        // block 1, for ever
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equalsIgnoreCase(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.close();
        writer.dispose();
    }
}
