/** Makes offered as buttons: the ones asked for most in Ukraine. Any other may be written. */
export const makes = [
  'Volkswagen',
  'Toyota',
  'BMW',
  'Mercedes-Benz',
  'Audi',
  'Skoda',
  'Renault',
  'Hyundai',
  'Kia',
  'Ford',
  'Nissan',
  'Tesla',
]

/** Models offered for each of them. */
export const modelsByMake: Record<string, string[]> = {
  Volkswagen: ['Golf', 'Passat', 'Tiguan', 'Touareg', 'Jetta', 'ID.4'],
  Toyota: ['Camry', 'Corolla', 'RAV4', 'Land Cruiser', 'Land Cruiser Prado', 'Highlander'],
  BMW: ['3 Series', '5 Series', 'X1', 'X3', 'X5', 'X6'],
  'Mercedes-Benz': ['C-Class', 'E-Class', 'GLC', 'GLE', 'Sprinter', 'Vito'],
  Audi: ['A4', 'A6', 'Q5', 'Q7', 'Q8', 'e-tron'],
  Skoda: ['Octavia', 'Superb', 'Kodiaq', 'Karoq', 'Fabia', 'Rapid'],
  Renault: ['Megane', 'Duster', 'Logan', 'Scenic', 'Captur', 'Kangoo'],
  Hyundai: ['Tucson', 'Santa Fe', 'Sonata', 'Elantra', 'Accent', 'Ioniq 5'],
  Kia: ['Sportage', 'Sorento', 'Ceed', 'Rio', 'Optima', 'Niro'],
  Ford: ['Focus', 'Fusion', 'Kuga', 'Escape', 'Mondeo', 'Transit'],
  Nissan: ['Qashqai', 'X-Trail', 'Leaf', 'Rogue', 'Juke', 'Murano'],
  Tesla: ['Model 3', 'Model Y', 'Model S', 'Model X'],
}
