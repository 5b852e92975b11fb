package nudge.models.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, which some servers write with a fraction, or a date. */
final class RetryAfter {
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /**
     * How long to wait; nothing where the header lacks or cannot be read.
     *
     * @param millis {@code retry-after-ms}, which some servers send besides, more exact
     * @param date the server's own, from which one in {@code Retry-After} is counted: so its clock may be wrong
     */
    static Optional<Duration> of(@Nullable String header, @Nullable String millis, @Nullable String date) {
        var exact = number(millis, 1);
        if (exact.isPresent()) {
            return exact;
        }
        var seconds = number(header, 1000);
        return seconds.isPresent() ? seconds : until(header, date);
    }

    private static Optional<Duration> number(@Nullable String text, int millisEach) {
        if (text == null || !text.strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        return limited(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip()) * millisEach)));
    }

    private static Optional<Duration> until(@Nullable String header, @Nullable String date) {
        try {
            return header == null || date == null
                    ? Optional.empty()
                    : limited(Duration.between(instant(date), instant(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static Optional<Duration> limited(Duration wait) {
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST) > 0 ? MOST : wait);
    }
}
