package se.budkavle.bot.feature.office;

import java.time.LocalDate;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * A request to give a role to the owner of an account.
 *
 * @param networkId      null for an administrator
 * @param organisationId null when none was named
 * @param faction        null when none was named
 * @param from           the first day; null for the day of confirmation
 * @param to             the last day; null where none was named
 * @param openEnded      whether the term has no end, also where the network sets how long the role lasts
 */
record AppointmentRequest(String accountId, String displayName, Role role, String networkId, String organisationId,
        Faction faction, LocalDate from, LocalDate to, boolean openEnded) {

    AppointmentRequest withoutEnd() {
        return new AppointmentRequest(accountId, displayName, role, networkId, organisationId, faction, from, null, true);
    }
}
