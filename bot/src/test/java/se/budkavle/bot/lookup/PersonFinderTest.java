package se.budkavle.bot.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

class PersonFinderTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void peopleAreFoundByNameRoleOrganisationOrPoliticalSide() {
        assertThat(found("timrå majo")).containsExactly("Ledamot Timrå, majoritet · Timrå · ledamot (majoritet)");
        assertThat(found("oppos"))
                .allSatisfy(one -> assertThat(one).contains("opposition"))
                .isNotEmpty();
        assertThat(found("samordn"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("samordnare"));
        assertThat(coordinator.inEnglish().isSuggested("plan assign", "person", "coordinator"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("coordinator"));
    }

    @Test
    void accentsDistinguishPeopleWithOtherwiseEqualNames() {
        SmallPlan.settle(work);
        var people = work.get(People.class);
        int account = 9101;
        for (var name : new String[] {"Hakan Berg", "Håkan Berg", "Eva Noren", "Eva Norén"}) {
            people.save(Person.of(name, "timra", String.valueOf(account++), MovableClock.START));
        }
        for (var name : new String[] {"Hakan Berg", "Håkan Berg", "Eva Noren", "Eva Norén"}) {
            assertThat(assigned(name)).contains(name);
        }
        assertThat(assigned("Eva Norèn")).contains("Flera").doesNotContain("ansvarar");
    }

    @Test
    void peopleInTheNetworkOfTheChannelAreSuggestedFirst() {
        assertThat(coordinator
                        .in(SmallAssociation.SOCIAL_ROOM)
                        .isSuggested("plan assign", "person", "timrå")
                        .get(0))
                .contains("Socialchef Timrå");
        assertThat(coordinator
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .isSuggested("plan assign", "person", "timrå")
                        .get(0))
                .contains("Ledamot Timrå");
    }

    @Test
    void aPersonIsFoundBySuggestedValueNameMentionOrAccount() {
        SmallPlan.settle(work);
        var timra = work.as("Ledamot Timrå, majoritet");
        var said = assigned(timra.account());
        assertThat(said).contains("Ledamot Timrå, majoritet");
        for (var named : new String[] {
            coordinator
                    .suggestions("plan assign", "person", "timrå majo")
                    .get(0)
                    .value(),
            "ledamot timrå, majoritet",
            "<@" + timra.account().id() + ">",
            "<@!" + timra.account().id() + ">"
        }) {
            assertThat(assigned(named)).as(named).isEqualTo(said);
        }
    }

    @Test
    void anUnknownOrAmbiguousNameIsRefusedWithSimilarNames() {
        SmallPlan.settle(work);
        assertThat(assigned("Ledamot Timrå, majoriteten"))
                .contains("”Ledamot Timrå, majoriteten”", "Menade du Ledamot Timrå, majoritet");
        assertThat(assigned("<@123>")).contains("Jag vet inte vem");
        var people = work.get(People.class);
        people.save(Person.of("Kim Ek", "timra", "801", work.clock().instant()));
        people.save(Person.of("Kim Ek", "sundsvall", "802", work.clock().instant()));
        assertThat(assigned("kim ek")).contains("Flera heter ”kim ek”");
    }

    @Test
    void peopleOfAClosedNetworkAreSuggestedOnlyToPeopleWhoMayReadTheNetwork() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(found("socialchef")).isEmpty();
        SmallPlan.settle(work);
        assertThat(assigned("Socialchef Timrå")).doesNotContain("svarar", "Menade du Socialchef");
        assertThat(work.as("Samordnare social").isSuggested("plan assign", "person", "socialchef"))
                .isNotEmpty();
    }

    private List<String> found(String typed) {
        return coordinator.isSuggested("plan assign", "person", typed);
    }

    private String assigned(Object person) {
        return coordinator
                .runs("plan assign", Map.of("activity", "M1.2", "person", person))
                .says();
    }
}
