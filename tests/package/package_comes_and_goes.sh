#!/usr/bin/env bash
# Packs a build, installs the Debian package on a bare system, uses it there, and removes it without a trace.
#
# The bare system is a folder that holds nothing but an empty database of dpkg. A static program, run by root, has it
# as its root, so that it can need nothing else; any other build is run where it lies.
set -euo pipefail
build=$1
schemas=$2
command -v dpkg >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root

complain() { echo "$*" >&2; exit 1; }
quietly() { "$@" >"$folder/log" 2>&1 || complain "$* failed: $(cat "$folder/log")"; }
on_system() { quietly dpkg --root="$root" --force-not-root --force-depends --log=/dev/null "$@"; }
files_below() { (cd "$1" && find . -type f -not -path './var/lib/dpkg/*' | sort); }
expect() { diff "$1" "$2" || complain "$3"; }

installed_files() {  # with the folder for zsh
    cat <<'FILES'
./bin/vmbackup-diag
./share/bash-completion/completions/vmbackup-diag
./share/doc/vmbackup-diag/LICENSE
./share/doc/vmbackup-diag/README.md
./share/fish/vendor_completions.d/vmbackup-diag.fish
./share/man/man1/vmbackup-diag.1
FILES
    (cd "$schemas" && find . -type f | sort | sed 's|^\.|./share/vmbackup-diag/schema|')
    echo "./share/zsh/$1/_vmbackup-diag"
}

quietly cpack --config "$build/CPackConfig.cmake" -G 'DEB;TGZ' -B "$folder/packages"

mkdir -p "$root"/var/lib/dpkg/{info,updates}
touch "$root/var/lib/dpkg/status"
on_system --install "$folder"/packages/*.deb
expect <(files_below "$root/usr") <(installed_files vendor-completions) "the Debian package has other files"

program=("$root/usr/bin/vmbackup-diag")
if [[ $(id -u) == 0 ]] && ! readelf -l "${program[0]}" | grep -q INTERP; then
    program=(chroot "$root" /usr/bin/vmbackup-diag)
    [[ -z $(dpkg-deb --field "$folder"/packages/*.deb Depends) ]] || complain "a static program depends on nothing"
fi
"${program[@]}" ExtensionFailedVssServiceInBadState | grep -q '^Do this: ' || complain "the installed program tells no fix"

# Where the system looks, it finds: each of these is asked for by the program's name alone.
if [[ -e /usr/share/bash-completion/bash_completion ]]; then
    XDG_DATA_DIRS=$root/usr/share bash --norc -c 'source /usr/share/bash-completion/bash_completion
        _completion_loader vmbackup-diag; complete -p vmbackup-diag' >/dev/null || complain "bash finds no completion"
fi
if command -v fish >/dev/null; then
    XDG_DATA_DIRS=$root/usr/share PATH=$root/usr/bin:$PATH fish -c 'complete -C "vmbackup-diag exp"' | grep -q '^explain' ||
        complain "fish finds no completion"
fi
if [[ -d /usr/share/zsh/vendor-completions ]] && command -v zsh >/dev/null; then
    found=$(ROOT=$root zsh -fc 'fpath+=(${fpath/#\/usr\//$ROOT/usr/}); autoload -U compinit; compinit -D -u
        print -r -- "$_comps[vmbackup-diag]"')
    [[ $found == _vmbackup-diag ]] || complain "zsh finds no completion"
fi
if command -v man >/dev/null; then
    man --manpath="$root/usr/share/man" --where vmbackup-diag >/dev/null || complain "man finds no page"
fi

on_system --remove vmbackup-diag
[[ ! -e $root/usr ]] || complain "left behind: $(find "$root/usr")"

mkdir "$folder/archive"
tar -xzf "$folder"/packages/*.tar.gz -C "$folder/archive" --strip-components=1
expect <(files_below "$folder/archive") <(installed_files site-functions) "the archive has other files"
"$folder/archive/bin/vmbackup-diag" --version >/dev/null
