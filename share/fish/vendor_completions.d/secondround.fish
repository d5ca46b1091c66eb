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
