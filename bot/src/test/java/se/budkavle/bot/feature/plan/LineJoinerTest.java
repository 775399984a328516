package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJoinerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kommunför-          | bundet            | kommunförbundet",
                "ge-                 | nomförande        | genomförande",
                "klimat-             | och energifrågor  | klimat- och energifrågor",
                "läns-               | eller kommunvis   | läns- eller kommunvis",
                "vård-               | samt omsorg       | vård- samt omsorg",
                "under-              | ochre             | underochre",
                "e-                  | tjänster          | e-tjänster",
                "nya e-              | tjänster          | nya e-tjänster",
                "EU-                 | finansierade      | EU-finansierade",
                "VFU-                | platser           | VFU-platser",
                "(EPBD) kräver NNE-stan- | dard          | (EPBD) kräver NNE-standard",
                "CERO-               | Y för resande     | CERO-Y för resande",
                "2016-               | 2018              | 2016-2018",
                "Umeå-               | Vasa              | Umeå-Vasa",
                "området -           | inriktning        | området - inriktning",
                "miljö-balkens       | regler            | miljö-balkens regler",
                "kom\u00AD           | munen             | kommunen",
            })
    void wrappedLinesAreJoinedWithoutChangingWords(String line, String next, String joined) {
        assertThat(LineJoiner.join(List.of(line, next))).isEqualTo(joined);
    }
}
