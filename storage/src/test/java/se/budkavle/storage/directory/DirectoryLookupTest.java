package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.testing.OnEmptySqlite;

class DirectoryLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final DirectoryLookup lookup =
            new DirectoryLookup(get(Networks.class), get(Organisations.class), get(Areas.class), get(People.class));

    @BeforeEach
    void anAssociation() {
        get(Areas.class).save(Area.of("social", "Social välfärd", "Social", "S", 0));
        for (var name : new String[] {"Timrå kommun", "Sundsvalls kommun"}) {
            var word = name.startsWith("T") ? "timra" : "sundsvall";
            get(Organisations.class)
                    .save(Organisation.of(word, name, word.substring(0, 3), Organisation.Kind.MUNICIPALITY, true));
        }
        network("radet", "Hållbarhetsrådet", null);
        network("energi", "Energirådet", null);
        network("gammalt", "Avslutat råd", NOW);
    }

    @Test
    void anActiveNetworkIsFoundByIdOrTitle() {
        assertThat(lookup.networks()).extracting(Network::id).containsExactly("energi", "radet");
        assertThat(lookup.network("radet").id()).isEqualTo("radet");
        assertThat(lookup.network("hallbarhetsrådet").id()).isEqualTo("radet");
        assertRefused(() -> lookup.network("gammalt"), "directory.unknown-network", "gammalt", 0, "");
        assertRefused(() -> lookup.network("energir"), "directory.unknown-network", "energir", 1, "Energirådet");
    }

    @Test
    void severalTypedNetworksAreFoundWithoutDuplicates() {
        assertThat(lookup.networks("radet, energi, Hållbarhetsrådet,"))
                .extracting(Network::id)
                .containsExactly("radet", "energi");
        assertThat(lookup.networks(" ")).isEmpty();
        assertRefused(() -> lookup.networks("radet, fiske"), "directory.unknown-network", "fiske", 0, "");
    }

    @Test
    void anOrganisationIsFoundByIdNameOrShortName() {
        assertThat(lookup.organisation("timra").id()).isEqualTo("timra");
        assertThat(lookup.organisation("Timrå kommun").id()).isEqualTo("timra");
        assertThat(lookup.organisation("sun").id()).isEqualTo("sundsvall");
        assertThat(lookup.organisations("sun; timra"))
                .extracting(Organisation::id)
                .containsExactly("sundsvall", "timra");
        assertRefused(() -> lookup.organisation("fiske"), "directory.unknown-organisation", "fiske", 0, "");
        assertRefused(() -> lookup.organisations("fiske"), "directory.unknown-organisation", "fiske", 0, "");
    }

    @Test
    void anAreaIsFoundByIdTitleOrShortTitle() {
        for (var typed : new String[] {"social", "Social välfärd", "SOCIAL"}) {
            assertThat(lookup.area(typed).id()).isEqualTo("social");
        }
        assertRefused(() -> lookup.area("fiske"), "directory.unknown-area", "fiske", 0, "");
    }

    @Test
    void aPersonIsFoundByTheirDiscordAccount() {
        get(People.class).save(Person.of("Kim", null, "1", NOW));
        assertThat(lookup.person("1", "kim_p").name()).isEqualTo("Kim");
        assertRefused(() -> lookup.person("2", "robin_p"), "directory.unknown-account", "robin_p");
    }

    private static void network(String id, String title, Instant endedAt) {
        get(Networks.class)
                .save(new Network(
                        id,
                        title,
                        "social",
                        Network.Kind.MIXED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        endedAt,
                        0));
    }
}
