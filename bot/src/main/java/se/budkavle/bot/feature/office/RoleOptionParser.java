package se.budkavle.bot.feature.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * Parses the slash command's options for a role in a network, such as chair, and for a side (majority or opposition).
 * Throws a refusal for a value that the command does not offer.
 */
final class RoleOptionParser {

    /**
     * The roles in a network that a person may request. All other roles, such as coordinator, require an appointment.
     */
    static final List<Role> ASKED_FOR = List.of(
            Role.MEMBER, Role.SUBSTITUTE, Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY, Role.PREPARATORY, Role.GUEST);

    static final List<Role> ALL = List.of(Role.values());

    private RoleOptionParser() {}

    static List<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    static List<String> factions() {
        return List.of(PoliticalSide.MAJORITY.name(), PoliticalSide.OPPOSITION.name());
    }

    static Role role(Call call, List<Role> offered) {
        var chosen = call.text("role");
        return offered.stream()
                .filter(role -> role.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("directory.unknown-role", chosen));
    }

    static Optional<PoliticalSide> faction(Call call) {
        return call.perhapsText("faction")
                .map(chosen -> Arrays.stream(PoliticalSide.values())
                        .filter(faction -> faction.name().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("directory.unknown-faction", chosen)));
    }
}
