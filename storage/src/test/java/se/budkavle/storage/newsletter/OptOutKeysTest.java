package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.newsletter.OptOut.Through;

class OptOutKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final OptOutKeys KIM = OptOutKeys.person("kim", "kim@example.org");
    private static final String PERSON = KIM.keys().get(0);
    private static final String MAIL = KIM.keys().get(1);

    @Test
    void aPersonWithAnAddressHasTwoKeys() {
        assertThat(OptOutKeys.person("kim", null).keys()).containsExactly("person:kim");
        assertThat(OptOutKeys.person("kim", "kim@example.org").keys())
                .hasSize(2)
                .containsAll(OptOutKeys.address("kim@example.org").keys());
    }

    @Test
    void allSpellingsOfAnAddressHaveTheSameOptOutKey() {
        assertThat(OptOutKeys.address("Kim@Example.org")).isEqualTo(OptOutKeys.address("kim@example.org"));
        assertThat(OptOutKeys.address("kim@example.org").keys().get(0)).matches("mail:[0-9a-f]{64}");
        assertThat(OptOutKeys.address("kim@example.org")).isNotEqualTo(OptOutKeys.address("kim@example.com"));
    }

    @Test
    void anOptOutUnderOneKeyAlsoAppliesUnderThePersonsOtherKey() {
        var said = List.of(OptOut.of(PERSON, "energy", Through.CHAT, NOW), OptOut.of(MAIL, null, Through.LINK, LATER));
        var after = after(said);
        for (var key : KIM.keys()) {
            assertThat(after)
                    .filteredOn(one -> one.reader().equals(key))
                    .extracting(OptOut::networkId, OptOut::through, OptOut::endedAt)
                    .containsExactlyInAnyOrder(tuple("energy", Through.CHAT, NOW), tuple(null, Through.LINK, LATER));
        }
        assertThat(KIM.joined(after)).as("joined already").isEmpty();
    }

    @Test
    void anActiveOptOutUnderOneKeyOverridesAnUndoneOneUnderTheOther() {
        var after = after(List.of(
                OptOut.of(MAIL, "energy", Through.LINK, NOW),
                OptOut.of(PERSON, "energy", Through.CHAT, NOW).takenBack(LATER)));
        assertThat(after)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.isActive()).isTrue());
        assertThat(OptOutKeys.address("kim@example.org").hasLeft(after, "energy"))
                .isTrue();
    }

    @Test
    void aPersonWhoOptsOutOfAllNetworksButBackIntoOneStaysInThatOneUnderTheEmailAddressToo() {
        var after = after(List.of(
                OptOut.of(PERSON, null, Through.CHAT, NOW),
                OptOut.of(PERSON, "energy", Through.CHAT, NOW).takenBack(LATER)));
        assertThat(KIM.hasLeftUnderEachKey(after, "climate")).isTrue();
        assertThat(OptOutKeys.address("kim@example.org").hasLeft(after, "energy"))
                .isFalse();
    }

    @Test
    void anOptOutFromAllNetworksOverridesAnExceptionUnderTheOtherKey() {
        var after = after(List.of(
                OptOut.of(MAIL, null, Through.LINK, NOW),
                OptOut.of(PERSON, "energy", Through.CHAT, NOW).takenBack(LATER)));
        for (var key : KIM.keys()) {
            assertThat(new OptOutKeys(List.of(key)).hasLeft(after, "energy"))
                    .as(key)
                    .isTrue();
        }
        assertThat(KIM.joined(after)).as("joined already").isEmpty();
    }

    @Test
    void anOptOutUndoneUnderBothKeysStaysUndone() {
        var said = List.of(
                OptOut.of(PERSON, "energy", Through.CHAT, NOW).takenBack(LATER),
                OptOut.of(MAIL, "energy", Through.LINK, NOW).takenBack(NOW));
        assertThat(KIM.hasLeft(after(said), "energy")).isFalse();
        assertThat(after(said)).extracting(OptOut::takenBackAt).containsOnly(LATER);
    }

    @Test
    void optOutsOfOtherReadersAreNotMerged() {
        assertThat(KIM.joined(List.of(OptOut.of("person:alex", "energy", Through.CHAT, NOW))))
                .isEmpty();
        assertThat(KIM.and("KIM@example.org")).as("the key exists already").isEqualTo(KIM);
        assertThat(KIM.and("other@example.org").keys()).hasSize(3);
    }

    /**
     * Returns the opt-outs of {@code said} after Kim's reader keys have been merged. An opt-out that {@code joined}
     * returns replaces the one with the same reader and network.
     */
    private static List<OptOut> after(List<OptOut> said) {
        var byPlace = new LinkedHashMap<String, OptOut>();
        Stream.concat(said.stream(), KIM.joined(said).stream())
                .forEach(one -> byPlace.put(one.reader() + " " + one.networkId(), one));
        return List.copyOf(byPlace.values());
    }
}
