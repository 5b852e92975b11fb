package nudge.kernel;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** What launchers show for the kernel: a row of dots, one of them nudged out of it. */
final class Logo {
    private static final String SVG = "logo-svg.svg";
    private static final List<Integer> SIZES = List.of(32, 64);
    private static final double WHOLE = 64;
    private static final double ROUND = 14;
    private static final int GROUND = 0x1f3a5f;
    private static final int INK = 0xf4f1ea;
    private static final int NUDGED = 0xf29f4b;
    private static final double RADIUS = 7;

    private record Dot(double x, double y, int colour) {}

    private static final List<Dot> DOTS =
            List.of(new Dot(14, 40, INK), new Dot(32, 24, NUDGED), new Dot(50, 40, INK), new Dot(32, 40, 0x3d5a80));

    private Logo() {}

    static void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve(SVG), svg());
        for (int size : SIZES) {
            ImageIO.write(image(size), "png", folder.resolve(png(size)).toFile());
        }
    }

    static void removeFrom(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(SVG));
        for (int size : SIZES) {
            Files.deleteIfExists(folder.resolve(png(size)));
        }
    }

    private static String png(int size) {
        return "logo-" + size + "x" + size + ".png";
    }

    private static String svg() {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\">%n"
                        + "  <rect width=\"%.0f\" height=\"%.0f\" rx=\"%.0f\" fill=\"#%06x\"/>%n",
                WHOLE,
                WHOLE,
                WHOLE,
                WHOLE,
                ROUND,
                GROUND));
        DOTS.forEach(dot -> svg.append(String.format(
                Locale.ROOT,
                "  <circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\" fill=\"#%06x\"/>%n",
                dot.x(),
                dot.y(),
                RADIUS,
                dot.colour())));
        return svg.append("</svg>\n").toString();
    }

    private static BufferedImage image(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(size / WHOLE, size / WHOLE);
        graphics.setColor(new Color(GROUND));
        graphics.fill(new RoundRectangle2D.Double(0, 0, WHOLE, WHOLE, 2 * ROUND, 2 * ROUND));
        for (var dot : DOTS) {
            graphics.setColor(new Color(dot.colour()));
            graphics.fill(new Ellipse2D.Double(dot.x() - RADIUS, dot.y() - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
        graphics.dispose();
        return image;
    }
}
