package nudge.shell;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as PNG. */
final class Pictures {
    /** Pixels in one direction; larger pictures are made smaller. */
    private static final int MOST = 2_000;

    private Pictures() {}

    static MimeBundle rich(RenderedImage image, MimeBundle plain) {
        var size = image.getWidth() + " x " + image.getHeight() + " pixels";
        var png = new ByteArrayOutputStream();
        try {
            // Without files: a cache on disk is of no use for so little.
            ImageIO.setUseCache(false);
            ImageIO.write(bounded(image), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a PNG of a picture of " + size + ".", e);
        }
        return MimeBundle.plain("picture, " + size)
                .with(MimeBundle.PNG, Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    private static RenderedImage bounded(RenderedImage image) {
        double scale = Math.min(1, MOST / (double) Math.max(image.getWidth(), image.getHeight()));
        if (scale == 1) {
            return image;
        }
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = smaller.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawRenderedImage(image, java.awt.geom.AffineTransform.getScaleInstance(scale, scale));
        } finally {
            pen.dispose();
        }
        return smaller;
    }
}
