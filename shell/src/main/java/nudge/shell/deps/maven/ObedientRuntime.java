package nudge.shell.deps.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.MavenSystemHome;
import eu.maveniverse.maven.mima.context.MavenUserHome;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsBuilder;
import org.apache.maven.settings.building.SettingsBuildingException;

/** Works offline where the settings say so, which its base leaves to the caller. Used once. */
final class ObedientRuntime extends StandaloneStaticRuntime {
    private boolean offline;

    /** A context by these overrides and the settings that they name. */
    static Context context(ContextOverrides.Builder overrides) {
        var runtime = new ObedientRuntime();
        var context = runtime.create(overrides.build());
        if (!runtime.offline) {
            return context;
        }
        context.close();
        return runtime.create(overrides.offline(true).build());
    }

    @Override
    protected Settings newEffectiveSettings(
            ContextOverrides overrides, MavenUserHome user, MavenSystemHome system, SettingsBuilder builder)
            throws SettingsBuildingException {
        var settings = super.newEffectiveSettings(overrides, user, system, builder);
        offline = settings.isOffline();
        return settings;
    }
}
