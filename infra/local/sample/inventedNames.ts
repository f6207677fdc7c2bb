/** Names made up for the sample council from lists of our own. Any likeness to a real family is chance. */
export const givenNames = (
  'Ada Aarav Abigail Adil Aisling Alba Amara Anwen Aoife Archie Arlo Asher Astrid Ayaan Ayesha Beau Beatrix Benedict Bilal Bronwen ' +
  'Caleb Callie Carys Cassian Celeste Chidi Clara Corey Dafydd Darcey Davina Declan Delphine Dexter Dilys Ebony Eddie Eira Elowen Emeka ' +
  'Esme Evan Farah Felicity Finlay Fintan Flora Freya Gethin Greta Gulzar Hafsa Harriet Heidi Hugo Idris Imani Imogen Inaya Iris Isaac ' +
  'Ivo Jago Jasmin Jem Jonah Josie Juno Kaia Kamran Keira Kofi Lacey Laila Leon Lowri Luca Mabel Maia Malachi Marnie Matilda Maya Mehdi ' +
  'Merryn Milo Mina Morgan Myla Nadia Nathaniel Nell Nia Noor Olive Omari Orla Otis Owain Pearl Penny Perran Phoebe Quinn Rafferty Reuben ' +
  'Rhiannon Rohan Romy Rowan Ruby Saffron Samir Sanjay Selina Seren Shay Silas Simran Skye Sorcha Stella Tamsin Taran Tegan Thea Tobias ' +
  'Tomos Umar Una Verity Violet Wilf Willa Xanthe Yara Yusuf Zachary Zahra Zara Ziggy'
).split(' ');

export const familyNames = (
  'Abara Alderton Anwyl Ashdown Attwell Bahrami Banbury Barlowe Bassi Beckwith Birchall Blythe Bolarinwa Brackley Brannock Cardew Carrow ' +
  'Chaudhri Clegg Colwell Cottle Crane Dalby Darkwah Deverell Dobrowski Dray Eastoe Ekwueme Elphick Fairley Farrow Fenn Fielding Gadd Garrick ' +
  'Ghorbani Goddard Halford Hanley Hartnoll Heywood Holloway Hussaini Ibe Ingleby Jarman Jelley Kaczor Kendrick Kerridge Khatri Lacey ' +
  'Langrish Leach Lomax Luddy Mahal Marwood Mensah Merrick Mistry Mogford Moorcroft Nartey Nettle Nwosu Oakden Odell Orchard Padgett Panesar ' +
  'Pascoe Pellow Penhale Popescu Quayle Radley Rahmani Ransome Redfern Rigby Rookwood Sandhu Sayle Sidhu Skelton Somers Stanyer Sutcliff ' +
  'Tandoh Tarrant Thackray Tolley Trevanion Tunstall Uddin Varley Vickery Wadham Wainscott Warsame Whitcombe Wroe Yeo Zielinski'
).split(' ');
