package se.budkavle.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the applications whose bots may log in to the imitated Discord, with their tokens. */
public final class Applications {

    /** The default permission bits of a bot: all permissions except ADMINISTRATOR. */
    public static final long DEFAULT_PERMISSIONS = Permission.ALL & ~Permission.ADMINISTRATOR.bit();
    /**
     * The id of a role that occurs only in state files of older versions. In the older versions, all bots shared this
     * one role.
     */
    private static final long OLD_SHARED_ROLE = Snowflakes.idOf("role", "bots");

    private final Workspace workspace;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Application> applications = new LinkedHashMap<>();

    Applications(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Adds an application with a new token. The application's bot joins the imitated Discord server and gets its own
     * role (a managed role) with these permission bits.
     */
    public Application add(String name, long permissions) {
        long id = workspace.ids().next();
        Application application = new Application(id, name, newToken(id));
        put(application);
        Role role = workspace.roles().makeManaged(id, name, permissions);
        workspace
                .people()
                .add(new Person(
                        id,
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_"),
                        name,
                        workspace.locale(),
                        true,
                        List.of(role.id()),
                        false,
                        null,
                        workspace.clock().instant(),
                        null));
        return application;
    }

    /**
     * Replaces the permissions of the bot's own (managed) role. On Discord, these permissions are replaced when
     * somebody invites the bot again.
     */
    public void setPermissions(Application application, long permissions) {
        workspace.roles().change(workspace.roles().managed(application.id()).withPermissions(permissions));
    }

    /**
     * Converts the state of older versions. In the older versions, all bots shared one role. Gives each bot its own
     * role (a managed role), and removes the shared role.
     */
    void giveMissingRoles() {
        for (Application application : applications.values()) {
            if (workspace.roles().of(application.id()) == null) {
                Role role = workspace.roles().makeManaged(application.id(), application.name(), DEFAULT_PERMISSIONS);
                Person bot = workspace.people().existing(application.id());
                workspace.people().put(bot.withRole(OLD_SHARED_ROLE, false).withRole(role.id(), true));
            }
        }
        workspace.roles().forget(OLD_SHARED_ROLE);
    }

    /** Replaces the application's token with a new one, and ends the gateway sessions of the application's bot. */
    public Application renewToken(Application application) {
        Application renewed = new Application(application.id(), application.name(), newToken(application.id()));
        put(renewed);
        workspace.publish(new WorkspaceChange.TokenReplaced(application.id()));
        return renewed;
    }

    /** Returns the application that was created first. */
    public Application first() {
        return applications.values().iterator().next();
    }

    void put(Application application) {
        applications.put(application.id(), application);
    }

    /** Returns the application with this id, or null if there is none. */
    public @Nullable Application get(long id) {
        return applications.get(id);
    }

    /** Returns the application with this token, or null if there is none. */
    public @Nullable Application withToken(String token) {
        return applications.values().stream()
                .filter(application -> application.token().equals(token))
                .findFirst()
                .orElse(null);
    }

    public Collection<Application> all() {
        return applications.values();
    }

    /**
     * Returns a new random token in Discord's format: the id in Base64, a middle part and a secret, separated by dots.
     */
    private String newToken(long id) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII)) + ".sandbx."
                + base64.encodeToString(secret);
    }
}
