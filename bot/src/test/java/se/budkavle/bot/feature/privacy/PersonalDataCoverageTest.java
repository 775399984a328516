package se.budkavle.bot.feature.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Tests that every database column that refers to a person is shown to that person and has translations. */
class PersonalDataCoverageTest {

    /** Matches the names of columns that may contain a person's id, an account or an address. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("person|account|address|mail|author|actor|reader|lane|name|presenter|contact_id|_by$"
                    + "|stand_in|substitute|absent|responsible|owner|asked$|member");

    private static final String SAME_ROW = "in a row that another column leads to; shown and erased with it";
    private static final String NO_PERSON = "not about a person";
    private static final String TYPED = "typed text, perhaps a role; it belongs to no person that the bot knows";

    /** The columns that {@link PersonalData} need not cover, each with the reason. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            entry("organisation.name", NO_PERSON),
            entry("organisation.short_name", NO_PERSON),
            entry("organisation.member", NO_PERSON),
            entry("term.elected_by", NO_PERSON),
            entry("activity.asked", NO_PERSON),
            entry("delivery.claimed_by", "the program that sends, not a person"),
            entry("recipient.claimed_by", "the program that sends, not a person"),
            entry("newsletter_picture.name", "a file's name"),
            entry("document.name", "a file's name"),
            entry("newsletter_forecast.by_mail", "a count"),
            entry("action.owner_organisation_id", "an organisation"),
            entry("action.owner_faction", "a seat of an organisation"),
            entry("activity.owner", TYPED),
            entry("round_activity.owner", TYPED),
            entry("standing_item.presenter", TYPED),
            entry("agenda_item.presenter", TYPED),
            entry("person.name", SAME_ROW),
            entry("person.account_id", SAME_ROW),
            entry("own_address.address", SAME_ROW),
            entry("own_address.address_key", SAME_ROW),
            entry("own_address.asked", SAME_ROW),
            entry("recipient.lane", SAME_ROW),
            entry("recipient.name", SAME_ROW),
            entry("contact.address", SAME_ROW),
            entry("contact_listing.name", SAME_ROW),
            entry("contact_sign_up.address", SAME_ROW),
            entry("contact_sign_up.name", SAME_ROW));

    private final Workplace work = Workplace.fresh();
    private final List<PersonReference> places = work.all(PersonalData.class).stream()
            .flatMap(part ->
                    part.about(new DataSubject("person", "account", "a@b.example", "a@b.example", "contact")).stream())
            .toList();

    @Test
    void everyColumnThatMayReferToAPersonIsShownToThemOrHasAnExplanation() {
        var covered = new TreeSet<>(EXPLAINED.keySet());
        places.forEach(place -> covered.add(place.name()));
        var missing = personal();
        missing.removeAll(covered);
        assertThat(missing)
                .as("add them to the PersonalData of their package, or say in EXPLAINED why not")
                .isEmpty();
    }

    @Test
    void everyColumnWithAnExplanationExistsAndMayReferToAPerson() {
        assertThat(personal()).containsAll(EXPLAINED.keySet());
    }

    @Test
    void everyTableAndEveryShownColumnHasATextAndNoTextIsUnused() {
        var phrasebook = work.get(Phrasebook.class);
        var keys = new TreeSet<String>();
        for (var place : places) {
            keys.add("privacy.rows." + place.name());
            for (var column : place.shown().isEmpty() ? columns(place.table()) : place.shown()) {
                if (!place.hidden().contains(column)) {
                    keys.add("privacy.column." + column);
                }
            }
        }
        assertThat(keys.stream().filter(key -> !phrasebook.knows(key))).isEmpty();
        var unused = new TreeSet<>(phrasebook.keysBeginning("privacy.rows."));
        unused.addAll(phrasebook.keysBeginning("privacy.column."));
        unused.removeAll(keys);
        assertThat(unused).isEmpty();
    }

    @Test
    void everyShownOrClearedColumnExists() {
        for (var place : places) {
            assertThat(columns(place.table()))
                    .as(place.name())
                    .contains(place.column())
                    .containsAll(place.shown())
                    .containsAll(place.identifying());
        }
    }

    private Set<String> personal() {
        var found = new TreeSet<String>();
        for (var table : tables()) {
            columns(table).stream()
                    .filter(column -> OF_A_PERSON.matcher(column).find())
                    .forEach(column -> found.add(table + "." + column));
            found.addAll(referringToPeople(table));
        }
        return found;
    }

    private List<String> tables() {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'"
                                + " and name not like 'flyway_%' and name not like 'kept_%'",
                        String.class);
    }

    private List<String> columns(String table) {
        return work.get(JdbcTemplate.class).queryForList("select name from pragma_table_info(?)", String.class, table);
    }

    private List<String> referringToPeople(String table) {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select ? || '.' || \"from\" from pragma_foreign_key_list(?) where \"table\" = 'person'",
                        String.class,
                        table,
                        table);
    }
}
