# shellcheck shell=sh
# Builds Nudge, or says what is missing for it. Read by ../../../nudge when there is something to build; uses its die,
# is_current, root, dist and home, and sets build.
# shellcheck disable=SC2154

# What to type here to get a JDK or Maven.
install_with() {
    if command -v apt-get >/dev/null; then
        case $1 in jdk) set -- 'apt-get install openjdk-17-jdk' ;; *) set -- 'apt-get install maven' ;; esac
    elif command -v dnf >/dev/null; then
        case $1 in jdk) set -- 'dnf install java-latest-openjdk-devel' ;; *) set -- 'dnf install maven' ;; esac
    elif command -v pacman >/dev/null; then
        case $1 in jdk) set -- 'pacman -S jdk-openjdk' ;; *) set -- 'pacman -S maven' ;; esac
    elif command -v apk >/dev/null; then
        case $1 in jdk) set -- 'apk add openjdk17' ;; *) set -- 'apk add maven' ;; esac
    elif command -v brew >/dev/null; then
        case $1 in jdk) set -- 'brew install openjdk' ;; *) set -- 'brew install maven' ;; esac
    else
        case $1 in
            jdk) printf 'Get one (Debian: apt-get install openjdk-17-jdk; macOS: brew install openjdk),' ;;
            *) printf 'Get it (Debian: apt-get install maven; macOS: brew install maven).' ;;
        esac
        return
    fi
    case $1 in
        brew*) ;;
        *) [ "$(id -u)" -eq 0 ] || set -- "sudo $1" ;;
    esac
    printf 'Type: %s' "$1"
}

# One build at a time. The lock is a folder that holds the builder's process id; that of a dead builder is taken over.
lock() {
    waited=0
    until mkdir "$dist/lock" 2>/dev/null; do
        [ -w "$dist" ] || die "cannot write to '$dist', and Nudge has to be built there."
        owner=''
        [ -r "$dist/lock/pid" ] && read -r owner <"$dist/lock/pid"
        if is_dead "$owner"; then
            take_over "$owner"
            continue
        fi
        [ "$waited" -eq 2 ] && echo 'Waiting for another build of Nudge...' >&2
        [ "$waited" -ge 900 ] && die "process ${owner:-?} has been building for 15 minutes." \
            "If it is stuck, end it and remove '$dist/lock'."
        sleep 1
        waited=$((waited + 1))
    done
    trap 'rm -rf "$dist/lock" "$work"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    echo $$ >"$dist/lock/pid"
}

# A lock without an id is one whose builder has not come to write it yet, or never will.
is_dead() {
    case $1 in
        '') [ "$waited" -gt 5 ] ;;
        *) ! kill -0 "$1" 2>/dev/null && [ ! -d "/proc/$1" ] ;;
    esac
}

# Removes the lock of the dead process $1. Whoever moves it away checks that nobody had taken it in the meantime.
take_over() {
    mv "$dist/lock" "$dist/lock.$$" 2>/dev/null || return 0
    owner=''
    [ -r "$dist/lock.$$/pid" ] && read -r owner <"$dist/lock.$$/pid"
    if [ "$owner" = "$1" ]; then rm -rf "$dist/lock.$$"; else mv "$dist/lock.$$" "$dist/lock" 2>/dev/null; fi
}

digest() {
    if command -v sha256sum >/dev/null; then
        sha256sum
    elif command -v shasum >/dev/null; then
        shasum -a 256
    else
        cksum
    fi
}

# Lays the jars into dist/NAME, NAME being the digest of place and jars: what a running program has open never changes.
build() {
    maven=$(command -v mvn) || maven=${MAVEN_HOME:-${M2_HOME:-/nowhere}}/bin/mvn
    [ -x "$maven" ] || die 'building needs Maven 3.8 or newer (mvn), and there is none.' "$(install_with maven)"
    mkdir -p "$dist" 2>/dev/null
    work=$dist/build.$$
    lock
    is_current && { unlock; return; }
    if [ -n "$built_at" ]; then
        echo 'Building Nudge again (its sources are newer)...' >&2
    else
        echo 'Building Nudge (once, about a minute)...' >&2
    fi
    rm -rf "$dist"/build.[0-9]*
    mkdir -p "$work" && : >"$work/current" || exit 3
    (cd "$root" && JAVA_HOME=$home "$maven" -B -ntp -q -P launch -D nudge.target=target/launch -D nudge.dist="$work" \
        -pl cli -am package) >"$dist/build.log" 2>&1 </dev/null || {
        sed -n '/-> \[Help 1\]/q; /^\[ERROR\]/p' "$dist/build.log" | awk '!seen[$0]++' >&2
        die "the build failed; all of its output is in '$dist/build.log'."
    }
    (cd "$work/nudge/lib" && LC_ALL=C && for jar in nudge-*.jar; do echo "$jar"; done &&
        for jar in *.jar; do case $jar in nudge-*) ;; *) echo "$jar" ;; esac; done) >"$work/nudge/class-path"
    build=$(cd "$work/nudge" && {
        echo "$root"
        cat class-path
        for jar in lib/*.jar lib/*/*.jar; do
            [ ! -e "$jar" ] || cat "$jar"
        done
    } | digest)
    build=${build%% *}
    [ -d "$dist/$build" ] || mv "$work/nudge" "$dist/$build" || exit 3
    printf '%s\n%s\n' "$build" "$root" >"$work/new" && touch -r "$work/current" "$work/new" &&
        mv -f "$work/new" "$dist/current" || exit 3
    forget_old_builds
    unlock
}

unlock() {
    rm -rf "$dist/lock" "$work"
    trap - EXIT HUP INT TERM
}

# Keeps the newest three, for programs that still run.
forget_old_builds() {
    touch "$dist/$build/class-path"
    # shellcheck disable=SC2012 # the names are digests
    ls -td "$dist"/*/class-path | sed -n '4,$p' | while IFS= read -r old; do
        rm -rf "${old%/class-path}"
    done
}
