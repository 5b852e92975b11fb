package nudge.stats;

import java.util.List;

/** Figures of points in the plane. {@code NaN} under three points and where one cannot be had. */
final class Plane {
    private static final int LEAST = 3;

    private final Sum x = new Sum();
    private final Sum y = new Sum();
    private final int n;
    private final double xx;
    private final double xy;
    private final double yy;

    private Plane(List<Points.Point> points) {
        n = points.size();
        for (var point : points) {
            x.add(point.x());
            y.add(point.y());
        }
        var squaresX = new Sum();
        var products = new Sum();
        var squaresY = new Sum();
        for (var point : points) {
            double dx = point.x() - x.value() / n;
            double dy = point.y() - y.value() / n;
            squaresX.addProduct(dx, dx);
            products.addProduct(dx, dy);
            squaresY.addProduct(dy, dy);
        }
        xx = squaresX.value();
        xy = products.value();
        yy = squaresY.value();
    }

    /** The slope of y on x by least squares. */
    static double slope(List<Points.Point> points) {
        var plane = new Plane(points);
        return plane.n < LEAST || !(plane.xx > 0) ? Double.NaN : plane.xy / plane.xx;
    }

    /**
     * Lin's concordance 2 s_xy / (s_x^2 + s_y^2 + (mean x - mean y)^2), moments over n: 1 where y = x in every point, under
     * Pearson's r by what slope and level are off (Lin 1989, Biometrics 45, 255-268).
     */
    static double concordance(List<Points.Point> points) {
        var plane = new Plane(points);
        double apart = (plane.x.value() - plane.y.value()) / plane.n;
        double all = plane.xx + plane.yy + plane.n * apart * apart;
        return plane.n < LEAST || !(all > 0) ? Double.NaN : 2 * plane.xy / all;
    }
}
