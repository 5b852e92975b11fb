package nudge.stats;

import java.util.function.IntFunction;

/** Least squares on three columns, by the normal equations; fits of a handful of models. */
final class Lines {
    private static final int COLUMNS = 3;

    private final double[][] inverse;
    private final double[] slopes = new double[COLUMNS];
    private final double variance;
    private final int freedom;

    private Lines(double[][] inverse, double[] right, int rows, IntFunction<double[]> row, double[] y) {
        this.inverse = inverse;
        for (int j = 0; j < COLUMNS; j++) {
            for (int k = 0; k < COLUMNS; k++) {
                slopes[j] += inverse[j][k] * right[k];
            }
        }
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            double off = y[i];
            var columns = row.apply(i);
            for (int j = 0; j < COLUMNS; j++) {
                off -= slopes[j] * columns[j];
            }
            squares += off * off;
        }
        freedom = rows - COLUMNS;
        variance = squares / freedom;
    }

    static Lines of(int rows, IntFunction<double[]> row, double[] y) {
        var products = new double[COLUMNS][COLUMNS];
        var right = new double[COLUMNS];
        for (int i = 0; i < rows; i++) {
            var columns = row.apply(i);
            for (int j = 0; j < COLUMNS; j++) {
                right[j] += columns[j] * y[i];
                for (int k = 0; k < COLUMNS; k++) {
                    products[j][k] += columns[j] * columns[k];
                }
            }
        }
        return new Lines(inverse(products), right, rows, row, y);
    }

    double slope(int column) {
        return slopes[column];
    }

    /** Two-sided, t with rows - 3 degrees of freedom; {@code NaN} with none, or where columns go together. */
    double p(int column) {
        double error = StrictMath.sqrt(variance * inverse[column][column]);
        if (freedom < 1 || Double.isNaN(error) || Double.isNaN(slopes[column])) {
            return Double.NaN;
        }
        return error > 0 ? Quantiles.twoSided(slopes[column] / error, freedom) : slopes[column] == 0 ? 1 : 0;
    }

    /** Where a quadratic of columns 1, x, x^2 turns. */
    double turn() {
        return -slopes[1] / (2 * slopes[2]);
    }

    /** Of a symmetric 3 x 3 matrix, by cofactors; all {@code NaN} where it has none. */
    private static double[][] inverse(double[][] m) {
        var cofactors = new double[COLUMNS][COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            for (int k = 0; k < COLUMNS; k++) {
                int a = (j + 1) % COLUMNS;
                int b = (j + 2) % COLUMNS;
                int c = (k + 1) % COLUMNS;
                int d = (k + 2) % COLUMNS;
                cofactors[j][k] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
            }
        }
        double determinant = m[0][0] * cofactors[0][0] + m[0][1] * cofactors[0][1] + m[0][2] * cofactors[0][2];
        double divisor = Math.abs(determinant) > 0 ? determinant : Double.NaN;
        for (var row : cofactors) {
            for (int k = 0; k < COLUMNS; k++) {
                row[k] /= divisor;
            }
        }
        return cofactors;
    }
}
