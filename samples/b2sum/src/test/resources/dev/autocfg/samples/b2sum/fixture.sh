# Makes the files that the rows of commands.txt name. Runs in an empty directory, with the real b2sum.
set -e
export LC_ALL=C
echo hi >a
echo one >one
: >empty
printf x >byte
head -c 129 /dev/zero >zeros
head -c 300000 /dev/zero | tr '\0' b >big
mkdir sub
echo s >sub/f
echo z >./-dash
echo z >'s p'
echo z >'b\s'
echo z >"q'q"
echo z >'d"q'
echo z >'a:b'
echo z >'#h'
echo z >'?'
for octal in 'x\ny' 'c\rr' 't\tb' 'bad\377' '\303\274' 'e\033' '\303\274\377\001'; do
  echo z >"$(printf "$octal")"
done
ln -s loop loop
b2sum one a >L
b2sum --tag one a >L.tag
b2sum -l 256 one a empty >L256
b2sum --tag -l 160 one a >L160.tag
b2sum -l 8 -b a >L8
b2sum -l 8 "$(printf 'x\ny')" 'b\s' "$(printf 'c\rr')" "$(printf 'bad\377')" 's p' >L.odd
b2sum -l 8 --tag "$(printf 'x\ny')" 'b\s' "$(printf 'c\rr')" "$(printf 'bad\377')" 's p' >L.odd.tag
tr a-f A-F <L256 | sed 's/ON/on/; s/EMPTY/empty/; s/onE$/one/; s/A$/a/; s/onE/one/' >L.upper
sed 's/$/\r/' L >L.crlf
sed 's/$/\r/' L.tag >L.tag.crlf
printf '# comment\n\n%s\n' "$(cat L)" >L.comments
{ echo bad; cat L; } >L.bad1
{ echo bad; echo worse; cat L; } >L.bad2
printf '00  a\n' >L.wrong1
printf '00  a\n00  one\n' >L.wrong2
printf '00  nof\n' >L.missing1
printf '00  nof\n00  nof2\n2c  a\n' >L.missing2
printf '2c  -\n2c  nof\nbad\n00  a\n00  one\n' >L.mixed
