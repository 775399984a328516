package se.budkavle.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.sandbox.workspace.Permission.ADMINISTRATOR;
import static se.budkavle.sandbox.workspace.Permission.ATTACH_FILES;
import static se.budkavle.sandbox.workspace.Permission.EMBED_LINKS;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.MENTION_EVERYONE;
import static se.budkavle.sandbox.workspace.Permission.SEND_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.VIEW_CHANNEL;
import static se.budkavle.sandbox.workspace.Permission.bits;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how permission bits are computed from the bits of roles and overwrites. */
class PermissionCalculatorTest {

    private static final long EVERYONE = 1;
    private static final long FIRST_ROLE = 2;
    private static final long SECOND_ROLE = 3;
    private static final long PERSON = 4;
    private static final long SEE_AND_WRITE = bits(VIEW_CHANNEL, SEND_MESSAGES);

    @Test
    void everyPermissionHasItsOwnBitUpToBit52() {
        assertThat(Arrays.stream(Permission.values()).map(Permission::bit))
                .doesNotHaveDuplicates()
                .hasSize(52)
                .allMatch(bit -> Long.bitCount(bit) == 1 && bit <= 1L << 52);
        assertThat(VIEW_CHANNEL.bit()).isEqualTo(1024);
        assertThat(Permission.CREATE_EVENTS.bit()).isEqualTo(1L << 44);
        assertThat(Permission.PIN_MESSAGES.bit()).isEqualTo(1L << 51);
    }

    @Test
    void thePermissionsOfSeveralRolesAreCombined() {
        assertThat(PermissionCalculator.inWorkspace(
                        bits(VIEW_CHANNEL), List.of(bits(SEND_MESSAGES), bits(MANAGE_MESSAGES))))
                .isEqualTo(bits(VIEW_CHANNEL, SEND_MESSAGES, MANAGE_MESSAGES));
    }

    @Test
    void anAdministratorHasAllPermissionsWhateverTheOverwrites() {
        long administrator = PermissionCalculator.inWorkspace(0, List.of(bits(ADMINISTRATOR)));
        assertThat(administrator).isEqualTo(Permission.ALL);
        assertThat(inChannel(administrator, role(EVERYONE, 0, bits(VIEW_CHANNEL)), member(0, bits(VIEW_CHANNEL))))
                .isEqualTo(Permission.ALL);
    }

    @Test
    void anOverwriteForEveryoneCanDenyAndAllowPermissions() {
        assertThat(inChannel(SEE_AND_WRITE, role(EVERYONE, bits(MANAGE_MESSAGES), bits(SEND_MESSAGES))))
                .isEqualTo(bits(VIEW_CHANNEL, MANAGE_MESSAGES));
    }

    @Test
    void allowInOneRolesOverwriteOverridesDenyInAnothers() {
        assertThat(inChannel(
                        SEE_AND_WRITE,
                        role(FIRST_ROLE, bits(SEND_MESSAGES), 0),
                        role(SECOND_ROLE, 0, bits(SEND_MESSAGES))))
                .isEqualTo(SEE_AND_WRITE);
    }

    @Test
    void anOverwriteForAPersonOverridesOverwritesForRoles() {
        PermissionOverwrite closed = role(EVERYONE, 0, bits(VIEW_CHANNEL));
        assertThat(inChannel(SEE_AND_WRITE, role(FIRST_ROLE, bits(VIEW_CHANNEL), 0), closed))
                .isEqualTo(SEE_AND_WRITE);
        assertThat(inChannel(
                        SEE_AND_WRITE, member(0, bits(VIEW_CHANNEL)), closed, role(FIRST_ROLE, bits(VIEW_CHANNEL), 0)))
                .isZero();
    }

    @Test
    void overwritesForRolesThatAMemberLacksAreIgnored() {
        assertThat(inChannel(SEE_AND_WRITE, role(99, 0, bits(VIEW_CHANNEL)))).isEqualTo(SEE_AND_WRITE);
    }

    @Test
    void withoutViewChannelThereAreNoPermissions() {
        assertThat(inChannel(SEE_AND_WRITE | bits(MANAGE_MESSAGES), role(EVERYONE, 0, bits(VIEW_CHANNEL))))
                .isZero();
    }

    @Test
    void aMemberWithoutSendMessagesCanNeitherEmbedLinksNorAttachFiles() {
        assertThat(inChannel(
                        SEE_AND_WRITE | bits(EMBED_LINKS, ATTACH_FILES, MENTION_EVERYONE, MANAGE_MESSAGES),
                        role(EVERYONE, 0, bits(SEND_MESSAGES))))
                .isEqualTo(bits(VIEW_CHANNEL, MANAGE_MESSAGES));
    }

    private static long inChannel(long inWorkspace, PermissionOverwrite... overwrites) {
        return PermissionCalculator.inChannel(
                inWorkspace, List.of(overwrites), EVERYONE, List.of(FIRST_ROLE, SECOND_ROLE), PERSON);
    }

    private static PermissionOverwrite role(long id, long allow, long deny) {
        return new PermissionOverwrite(id, PermissionOverwrite.Type.ROLE, allow, deny);
    }

    private static PermissionOverwrite member(long allow, long deny) {
        return new PermissionOverwrite(PERSON, PermissionOverwrite.Type.MEMBER, allow, deny);
    }
}
