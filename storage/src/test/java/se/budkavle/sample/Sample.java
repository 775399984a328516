package se.budkavle.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/** A test entity whose columns cover all Java types that the storage module stores in tables. */
public record Sample(
        @Id String id,
        String name,
        Mood mood,
        Instant happensAt,
        LocalDate day,
        LocalTime time,
        Duration lasts,
        boolean ready,
        Boolean checked,
        long amount,
        @MappedCollection(idColumn = "sample_id") Set<Part> parts,
        @Version int version) {

    public enum Mood {
        GLAD,
        SORRY
    }

    @Table("sample_part")
    public record Part(String name) {}

    public static Sample named(String name) {
        return new Sample(NewId.next(), name, Mood.GLAD, null, null, null, null, true, null, 1, Set.of(), 0);
    }

    public Sample renamed(String newName) {
        return new Sample(id, newName, mood, happensAt, day, time, lasts, ready, checked, amount, parts, version);
    }

    public Sample withParts(String... names) {
        var named = Arrays.stream(names).map(Part::new).collect(Collectors.toSet());
        return new Sample(id, name, mood, happensAt, day, time, lasts, ready, checked, amount, named, version);
    }
}
