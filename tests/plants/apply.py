#!/usr/bin/env python3
"""apply.py ENGAGEMENT PLANT OUTDIR: copy the engagement folder (without plants/ and innocent/) and apply the edits of a plant.

Fails with status 1 if a file is missing or an old text does not occur exactly once."""
import pathlib, shutil, sys

def parse(path):
    lines = pathlib.Path(path).read_text(encoding='utf-8').split('\n')
    meta, i = {}, 0
    while i < len(lines) and lines[i].strip():
        key, _, value = lines[i].partition(':')
        meta[key.strip()] = value.strip()
        i += 1
    edits, name, state, old, new = [], None, None, [], []
    for line in lines[i:]:
        if state is None and line.startswith('--- '): name = line[4:].strip()
        elif state is None and line == '<<<<': state, old, new = 'old', [], []
        elif state == 'old' and line == '====': state = 'new'
        elif state == 'new' and line == '>>>>':
            edits.append((name, '\n'.join(old), '\n'.join(new))); state = None
        elif state == 'old': old.append(line)
        elif state == 'new': new.append(line)
        elif line.strip(): raise SystemExit(f'{path}: stray line {line!r}')
    if state or not edits: raise SystemExit(f'{path}: no edits, or an edit that does not end')
    return meta, edits

def copy(engagement, out):
    out = pathlib.Path(out)
    if out.exists(): shutil.rmtree(out)
    shutil.copytree(engagement, out, ignore=lambda d, names: [n for n in names if n in ('plants', 'innocent') and pathlib.Path(d) == pathlib.Path(engagement)])
    return out

def apply(engagement, plant, out):
    meta, edits = parse(plant)
    out = copy(engagement, out)
    for name, old, new in edits:
        path = out / name
        text = path.read_text(encoding='utf-8')
        if text.count(old) != 1: raise SystemExit(f'{plant}: the old text occurs {text.count(old)} times in {name}: {old!r}')
        path.write_text(text.replace(old, new), encoding='utf-8')
    return meta

if __name__ == '__main__':
    if len(sys.argv) != 4: raise SystemExit(__doc__)
    apply(*sys.argv[1:])
