package se.budkavle.storage.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A municipality, region, agency, company or other body that people represent.
 *
 * @param shortName at most 32 characters, for tables and labels
 * @param member whether it is a member of the association
 */
public record Organisation(
        @Id String id,
        String name,
        String shortName,
        Kind kind,
        boolean member,
        @Version int version) {

    public enum Kind {
        MUNICIPALITY,
        REGION,
        AGENCY,
        COMPANY,
        ASSOCIATION,
        OTHER
    }

    public static Organisation of(String id, String name, String shortName, Kind kind, boolean member) {
        return new Organisation(id, name, shortName, kind, member, 0);
    }

    /** Returns the organisation with new content from a file. */
    public Organisation become(Organisation told) {
        return new Organisation(id, told.name, told.shortName, told.kind, told.member, version);
    }
}
