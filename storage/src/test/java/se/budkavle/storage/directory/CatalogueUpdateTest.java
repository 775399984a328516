package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Tests that an imported area of work or organisation replaces all columns of the stored one except its id and version.
 */
class CatalogueUpdateTest {

    @Test
    void aCatalogueUpdateOfAnAreaChangesEverythingButIdAndVersion() {
        assertThat(new Area("social", "Social", "Soc", "S", 0, 4).become(Area.of("other", "Miljö", "Mil", "M", 1)))
                .isEqualTo(new Area("social", "Miljö", "Mil", "M", 1, 4));
    }

    @Test
    void aCatalogueUpdateOfAnOrganisationChangesEverythingButIdAndVersion() {
        var stored = new Organisation("timra", "Timrå kommun", "Timrå", Organisation.Kind.MUNICIPALITY, true, 4);
        assertThat(stored.become(Organisation.of("other", "Region", "Reg", Organisation.Kind.REGION, false)))
                .isEqualTo(new Organisation("timra", "Region", "Reg", Organisation.Kind.REGION, false, 4));
    }
}
