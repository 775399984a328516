// The page's icons, drawn in the colour of the surrounding text.

const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h10',
  mail: 'M3.500 6h17v12h-17zM4 6.500l8 6.500 8-6.500',
  people: 'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3 19c.6-3.2 3-5 6-5s5.400 1.800 6 5M16 5.200a3 3 0 0 1 0 5.600M17.500 14.400c2 .6 3.200 2.200 3.600 4.600',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.500M12 19.500V21M3 12h1.500M19.500 12H21M5.600 5.600l1.100 1.100M17.300 17.300l1.100 1.100M5.600 18.400l1.100-1.100M17.300 6.700l1.100-1.100',
  moon: 'M19.500 14.200A8 8 0 0 1 9.800 4.500a8 8 0 1 0 9.700 9.700z',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.500l10 6.500-10 6.500z',
  next: 'M5 6l8 6-8 6zM18 6v12',
  down: 'M6 9.500l6 6 6-6',
  right: 'M9.500 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  search: 'M11 17.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM16 16l4 4',
  clip: 'M19 11.500l-7 7a4.500 4.500 0 0 1-6.400-6.400l7.600-7.600a3 3 0 0 1 4.300 4.300l-7.500 7.500a1.500 1.500 0 0 1-2.200-2.200l6.700-6.600',
  send: 'M4.500 12L20 4.500 15.500 20l-3.200-6.300zM12.300 13.700L20 4.500',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500',
  download: 'M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.700a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400z',
  warning: 'M12 4L2.800 19.500h18.400zM12 10v4.500M12 17.200v.1',
  link: 'M14 5h5v5M19 5l-8 8M11 6H5.500v12.500H18V13',
  reply: 'M10 7L5 12l5 5M5 12h9a5 5 0 0 1 5 5v1',
  pin: 'M9 4h6l-1 6 3.500 3v2h-11v-2L10 10zM12 15v5.500',
  more: 'M5 12h1M11.500 12h1M18 12h1',
  key: 'M14.500 13a4.500 4.500 0 1 0-4-4L4 15.500V20h4.500v-2.500H11V15l2-2zM16 8v.1',
  slash: 'M15.500 4.500l-7 15',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
