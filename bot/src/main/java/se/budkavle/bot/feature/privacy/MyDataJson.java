package se.budkavle.bot.feature.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;
import tools.jackson.databind.json.JsonMapper;

/** Writes all stored data about a person as a JSON file, with the database's column names as keys. */
final class MyDataJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MyDataJson() {}

    static byte[] of(Person person, List<FoundRows> found, Instant now) {
        var all = new LinkedHashMap<String, Object>();
        all.put("person", person.id());
        all.put("made_at", now.toString());
        found.forEach(one -> all.put(
                one.place().name(), one.rows().stream().map(MyDataJson::row).toList()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> row(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> value.getValue() instanceof Instant instant ? instant.toString() : value.getValue(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
