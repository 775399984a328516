package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailIdsTest {

    private final MailIds ids = new MailIds("natverk@kfvn.example", "studs+*@kfvn.example");

    @Test
    void whatIsWrittenIsFoundAgain() {
        assertThat(ids.idInEnvelope(ids.envelopeSender("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId(ids.messageId("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
    }

    @Test
    void serversMayChangeTheCaseOfAnAddress() {
        assertThat(ids.idInEnvelope("STUDS+0hzx4m8k2t9qc@KFVN.example")).contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId("<0hzx4m8k2t9qc@kfvn.example>")).contains("0HZX4M8K2T9QC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"studs+@kfvn.example", "studs@kfvn.example", "studs+1@annan.example", "x", "", "studs+1;drop@kfvn.example"})
    void anAddressOfAnotherKindNamesNoRow(String address) {
        assertThat(ids.idInEnvelope(address)).isEmpty();
    }

    @Test
    void aMessageIdOfAnotherDomainNamesNoRow() {
        assertThat(ids.idInMessageId("<0HZX4M8K2T9QC@annan.example>")).isEmpty();
    }
}
