package se.budkavle.storage.jdbc;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * Converts Java values to and from database columns, so that PostgreSQL and SQLite store equal values.
 *
 * <p>An instant is stored as a bigint of milliseconds since 1970 UTC. Dates, times of day and durations are stored as
 * ISO text. The database drivers' own conversion of dates would use the machine's time zone and could shift a date by a
 * day. A decimal number is stored as text, because SQLite would round it. A boolean is stored in a column of the type
 * boolean, in which SQLite stores 0 and 1.
 *
 * <p>Writing converters return a {@link JdbcValue}, because Spring Data silently ignores a plain
 * {@code Converter<Instant, Long>}.
 */
public final class Conversions {

    private Conversions() {}

    public static List<Converter<?, ?>> all() {
        return List.of(
                new WriteInstant(),
                new ReadInstant(),
                new WriteDate(),
                new ReadDate(),
                new WriteTime(),
                new ReadTime(),
                new WriteDuration(),
                new ReadDuration(),
                new WriteDecimal(),
                new ReadDecimal(),
                new ReadBoolean());
    }

    private static JdbcValue text(Object value) {
        return JdbcValue.of(value.toString(), JDBCType.VARCHAR);
    }

    @WritingConverter
    static class WriteInstant implements Converter<Instant, JdbcValue> {
        @Override
        public JdbcValue convert(Instant value) {
            return JdbcValue.of(value.toEpochMilli(), JDBCType.BIGINT);
        }
    }

    /**
     * Converts milliseconds to an instant. Accepts any number type, because SQLite's driver returns a small number as
     * an Integer.
     */
    @ReadingConverter
    static class ReadInstant implements Converter<Number, Instant> {
        @Override
        public Instant convert(Number value) {
            return Instant.ofEpochMilli(value.longValue());
        }
    }

    @WritingConverter
    static class WriteDate implements Converter<LocalDate, JdbcValue> {
        @Override
        public JdbcValue convert(LocalDate value) {
            return text(value);
        }
    }

    @ReadingConverter
    static class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return LocalDate.parse(value);
        }
    }

    @WritingConverter
    static class WriteTime implements Converter<LocalTime, JdbcValue> {
        @Override
        public JdbcValue convert(LocalTime value) {
            return text(value);
        }
    }

    @ReadingConverter
    static class ReadTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String value) {
            return LocalTime.parse(value);
        }
    }

    @WritingConverter
    static class WriteDuration implements Converter<Duration, JdbcValue> {
        @Override
        public JdbcValue convert(Duration value) {
            return text(value);
        }
    }

    @ReadingConverter
    static class ReadDuration implements Converter<String, Duration> {
        @Override
        public Duration convert(String value) {
            return Duration.parse(value);
        }
    }

    @WritingConverter
    static class WriteDecimal implements Converter<BigDecimal, JdbcValue> {
        @Override
        public JdbcValue convert(BigDecimal value) {
            return text(value.toPlainString());
        }
    }

    @ReadingConverter
    static class ReadDecimal implements Converter<String, BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return new BigDecimal(value);
        }
    }

    @ReadingConverter
    static class ReadBoolean implements Converter<Number, Boolean> {
        @Override
        public Boolean convert(Number value) {
            return value.intValue() != 0;
        }
    }
}
