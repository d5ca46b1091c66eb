"""Shell completion: a short script for each shell, which asks the program what can come next."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

_BASH = """\
# Completion of secondround for bash: the program itself says what can come next.
_secondround() {
    local program="${1/#\\~/$HOME}" typed="${COMP_WORDS[COMP_CWORD]}" word says
    COMPREPLY=()
    while IFS=$'\\t' read -r word says; do
        if [ "$word" = ":files" ]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$typed")
        else
            COMPREPLY+=("$word")
        fi
    done < <("$program" --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _secondround secondround
"""
_ZSH = """\
#compdef secondround
# Completion of secondround for zsh: the program itself says what can come next.
_secondround() {
    local line
    local -a found typed=("${(@Q)words[2,CURRENT]}")
    for line in "${(@f)$(secondround --complete "${typed[@]}" 2>/dev/null)}"; do
        if [[ $line == :files* ]]; then
            _files
        elif [[ -n $line ]]; then
            found+=("${line%%$'\\t'*}:${line#*$'\\t'}")
        fi
    done
    (( $#found )) && _describe -t words word found
}
if [[ $funcstack[1] == _secondround ]]; then
    _secondround "$@"
else
    compdef _secondround secondround
fi
"""
_FISH = """\
# Completion of secondround for fish: the program itself says what can come next.
function __secondround_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in (secondround --complete $words[2..-1] "$typed" 2>/dev/null)
        if string match -q ':files*' -- $line
            __fish_complete_path "$typed"
        else
            echo $line
        end
    end
end
complete -c secondround -f -a '(__secondround_complete)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def completion(read: Namespace) -> int:
    """Prints the completion script of a shell."""
    print(SCRIPTS[read.shell], end="")
    return 0
